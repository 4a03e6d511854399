package io.emend.llamacpp.presets;

import org.bytedeco.javacpp.annotation.Platform;
import org.bytedeco.javacpp.annotation.Properties;
import org.bytedeco.javacpp.tools.Info;
import org.bytedeco.javacpp.tools.InfoMap;
import org.bytedeco.javacpp.tools.InfoMapper;

/**
 * How JavaCPP reads the headers of llama.cpp: what this module needs of {@code llama.h} and of the two headers below
 * it. The classes it writes are in {@code io.emend.llamacpp.binding}. The libraries carry the release in their names,
 * which therefore stands here and in the pom.
 */
@Properties(
        value =
                @Platform(
                        value = {"linux"},
                        cinclude = {"ggml.h", "ggml-backend.h", "llama.h"},
                        link = {"llama.v0.5.0", "ggml.v0.5.0", "ggml-base"}),
        target = "io.emend.llamacpp.binding",
        global = "io.emend.llamacpp.binding.llama")
public class llama implements InfoMapper {
    /** For JavaCPP. */
    public llama() {}

    @Override
    public void map(InfoMap map) {
        leaveOut(map);
        macros(map);
        handles(map);
        namesTwice(map);
        whatMayThrow(map);
    }

    /** Of ggml.h only statuses, types and the log; nothing of what trains, or is linked into other libraries. */
    private static void leaveOut(InfoMap map) {
        map.put(new Info("ggml.h")
                .linePatterns(
                        ".*#define GGML_ROPE_TYPE_NORMAL.*",
                        ".*GGML_MROPE_SECTIONS.*",
                        ".*enum ggml_status \\{.*",
                        ".*ggml_backend_buffer_type_t.*|.*static const size_t GGML_TENSOR_SIZE.*",
                        ".*typedef bool \\(\\*ggml_abort_callback\\).*",
                        ".*GUID.*",
                        ".*typedef void \\(\\*ggml_log_callback\\).*",
                        ".*GGML_API void ggml_log_get.*"));
        map.put(new Info(
                        "ggml_type_traits",
                        "llama_opt_params",
                        "llama_opt_init",
                        "llama_opt_epoch",
                        "llama_opt_param_filter",
                        "llama_opt_param_filter_all",
                        "llama_model_init_from_user",
                        "llama_attach_threadpool",
                        "llama_detach_threadpool",
                        "ggml_threadpool_t",
                        "llama_model_set_tensor_data_t",
                        "ggml_fp32_to_bf16_row_ref")
                .skip());
        // An array as a type, and what is hidden by a function of the same name.
        map.put(new Info("ggml_guid", "ggml_guid_t", "ggml_guid_matches", "ggml_backend_guid").skip());
        map.put(new Info(
                        "ggml_backend_graph_copy",
                        "ggml_backend_graph_copy_free",
                        "ggml_backend_meta_split_state",
                        "ggml_backend_meta_get_split_state_t",
                        "ggml_backend_meta_device")
                .skip());
    }

    private static void macros(InfoMap map) {
        map.put(new Info("GGML_API", "LLAMA_API", "GGML_BACKEND_API").cppTypes().annotations());
        map.put(new Info("GGML_RESTRICT").cppText("#define GGML_RESTRICT"));
        map.put(new Info("GGML_NORETURN").cppText("#define GGML_NORETURN"));
        map.put(new Info("DEPRECATED").cppText("#define DEPRECATED(func, hint) deprecated func"));
        map.put(new Info("GGML_DEPRECATED").cppText("#define GGML_DEPRECATED(func, hint) deprecated func"));
        map.put(new Info("deprecated").annotations("@Deprecated"));
        map.put(new Info("GGML_ATTRIBUTE_FORMAT").cppText("#define GGML_ATTRIBUTE_FORMAT(a, b)"));
    }

    /** {@code typedef struct X * Y}: JavaCPP would take {@code Y} for a structure. */
    private static void handles(InfoMap map) {
        String[][] handles = {
            {"ggml_backend_buffer_type_t", "ggml_backend_buffer_type"},
            {"ggml_backend_buffer_t", "ggml_backend_buffer"},
            {"ggml_backend_event_t", "ggml_backend_event"},
            {"ggml_backend_t", "ggml_backend"},
            {"ggml_backend_reg_t", "ggml_backend_reg"},
            {"ggml_backend_dev_t", "ggml_backend_device"},
            {"ggml_backend_sched_t", "ggml_backend_sched"},
            {"llama_memory_t", "llama_memory_i"}
        };
        for (String[] handle : handles) {
            map.put(new Info(handle[0])
                    .valueTypes(handle[1])
                    .pointerTypes("@Cast(\"" + handle[0] + "*\") PointerPointer", "@ByPtrPtr " + handle[1]));
        }
    }

    /** Enumerations with a function of the same name, and one that is declared in a header that is not read. */
    private static void namesTwice(InfoMap map) {
        for (String name : new String[] {"llama_vocab_type", "llama_pooling_type", "ggml_backend_dev_type"}) {
            map.put(new Info(name, "enum " + name)
                    .valueTypes("@Cast(\"enum " + name + "\") int")
                    .pointerTypes("@Cast(\"enum " + name + "*\") IntPointer")
                    .enumerate(false));
        }
        map.put(new Info("ggml_numa_strategy").cast().valueTypes("int").pointerTypes("IntPointer"));
    }

    /** JavaCPP takes C functions for such that throw nothing, and an exception would end the JVM. */
    private static void whatMayThrow(InfoMap map) {
        String function = "public static native ";
        map.put(new Info("llama_model_load_from_file")
                .javaText(function + "llama_model llama_model_load_from_file(@Cast(\"const char*\") BytePointer path, "
                        + "@ByVal llama_model_params params);"));
        map.put(new Info("llama_init_from_model")
                .javaText(function + "llama_context llama_init_from_model(llama_model model, "
                        + "@ByVal llama_context_params params);"));
        map.put(new Info("llama_decode")
                .javaText(function + "int llama_decode(llama_context context, @ByVal llama_batch batch);"));
        map.put(new Info("llama_tokenize")
                .javaText(function + "int llama_tokenize(@Const llama_vocab vocab, "
                        + "@Cast(\"const char*\") BytePointer text, int length, IntPointer tokens, int most, "
                        + "@Cast(\"bool\") boolean addSpecial, @Cast(\"bool\") boolean parseSpecial);"));
    }
}
