package io.emend.models.gguf;

import io.emend.kernels.format.StorageFormat;
import io.emend.kernels.format.StorageFormats;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The types of tensors in GGUF files, as {@code enum ggml_type} of ggml numbers them. All are listed, so that files
 * can be checked and errors can name them; those that can be computed with have a {@link StorageFormat} of that name.
 */
public enum GgufTensorType {
    F32(0, 1, 4, 0),
    F16(1, 1, 2, 1),
    Q4_0(2, 32, 18, 2),
    Q4_1(3, 32, 20, 3),
    Q5_0(6, 32, 22, 8),
    Q5_1(7, 32, 24),
    Q8_0(8, 32, 34, 7),
    Q8_1(9, 32, 36),
    Q2_K(10, 256, 84),
    Q3_K(11, 256, 110),
    Q4_K(12, 256, 144, 15),
    Q5_K(13, 256, 176),
    Q6_K(14, 256, 210, 18),
    Q8_K(15, 256, 292),
    IQ2_XXS(16, 256, 66),
    IQ2_XS(17, 256, 74),
    IQ3_XXS(18, 256, 98),
    IQ1_S(19, 256, 50),
    IQ4_NL(20, 32, 18),
    IQ3_S(21, 256, 110),
    IQ2_S(22, 256, 82),
    IQ4_XS(23, 256, 136),
    I8(24, 1, 1),
    I16(25, 1, 2),
    I32(26, 1, 4),
    I64(27, 1, 8),
    F64(28, 1, 8),
    IQ1_M(29, 256, 56),
    BF16(30, 1, 2, 32),
    TQ1_0(34, 256, 54),
    TQ2_0(35, 256, 66),
    MXFP4(39, 32, 17),
    NVFP4(40, 64, 36),
    Q1_0(41, 128, 18);

    private static final GgufTensorType[] BY_ID = new GgufTensorType[64];

    static {
        for (GgufTensorType type : values()) {
            BY_ID[type.id] = type;
        }
    }

    private final int id;
    private final int blockSize;
    private final int blockBytes;
    private final OptionalInt fileType;

    GgufTensorType(int id, int blockSize, int blockBytes) {
        this(id, blockSize, blockBytes, OptionalInt.empty());
    }

    GgufTensorType(int id, int blockSize, int blockBytes, int fileType) {
        this(id, blockSize, blockBytes, OptionalInt.of(fileType));
    }

    GgufTensorType(int id, int blockSize, int blockBytes, OptionalInt fileType) {
        this.id = id;
        this.blockSize = blockSize;
        this.blockBytes = blockBytes;
        this.fileType = fileType;
    }

    /** {@return the type with a number of the file, if ggml has one} */
    static Optional<GgufTensorType> of(int id) {
        return id < 0 || id >= BY_ID.length ? Optional.empty() : Optional.ofNullable(BY_ID[id]);
    }

    /**
     * {@return the type in which values of a format are stored}
     *
     * @param format how numbers are stored
     */
    public static GgufTensorType of(StorageFormat format) {
        return valueOf(format.name());
    }

    /** {@return how to compute with it, if that is possible} */
    Optional<StorageFormat> format() {
        return StorageFormats.named(name());
    }

    /** {@return the number of {@code enum llama_ftype} for a file whose matrices are mostly of this type} */
    public OptionalInt fileType() {
        return fileType;
    }

    /** {@return its number in files} */
    int id() {
        return id;
    }

    /** {@return the number of values in a block} */
    int blockSize() {
        return blockSize;
    }

    /** {@return the number of bytes of a block} */
    int blockBytes() {
        return blockBytes;
    }
}
