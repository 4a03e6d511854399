package io.emend.models.checkpoint;

import io.emend.models.architecture.Architecture;
import io.emend.models.architecture.Architectures;
import io.emend.models.architecture.DecoderShape;
import io.emend.models.architecture.HyperParameter;
import io.emend.models.architecture.Naming;
import io.emend.models.architecture.TensorRole;
import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.tensor.Tensor;
import io.emend.models.tensor.TensorFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tensors of a checkpoint by their roles, with the dimensions that its configuration says. */
public final class DecoderTensors {
    private final Checkpoint checkpoint;
    private final Architecture architecture;
    private final DecoderShape shape;
    private final TensorFile file;

    /**
     * A tensor in its place.
     *
     * @param role what it is for
     * @param layer which layer, from 0; 0 where layers do not have one each
     * @param tensor the tensor
     */
    public record Placed(TensorRole role, int layer, Tensor tensor) {}

    private DecoderTensors(Checkpoint checkpoint, Architecture architecture, DecoderShape shape, TensorFile file) {
        this.checkpoint = checkpoint;
        this.architecture = architecture;
        this.shape = shape;
        this.file = file;
    }

    /**
     * Reads the shape of a network and opens its weights.
     *
     * @param checkpoint whose
     * @return its tensors
     * @throws ModelFormatException if the architecture is unknown or its configuration cannot be met
     * @throws IOException if the weights cannot be read
     */
    public static DecoderTensors of(Checkpoint checkpoint) throws IOException {
        Architecture architecture = architecture(checkpoint);
        return new DecoderTensors(
                checkpoint, architecture, architecture.shape(checkpoint.configuration()), checkpoint.tensors());
    }

    /**
     * {@return the architecture of a checkpoint}
     *
     * @param checkpoint whose
     * @throws ModelFormatException if it is unknown
     */
    public static Architecture architecture(Checkpoint checkpoint) throws ModelFormatException {
        String name = checkpoint.architecture();
        return Architectures.named(name)
                .orElseThrow(() -> new ModelFormatException(
                        checkpoint.source(),
                        "architecture " + Quoted.of(name) + " is not supported, only " + Architectures.names()));
    }

    /** {@return the architecture} */
    public Architecture architecture() {
        return architecture;
    }

    /** {@return the numbers of the network} */
    public DecoderShape shape() {
        return shape;
    }

    /**
     * Finds a tensor that must be there.
     *
     * @param role what it is for
     * @param layer which layer, from 0; of no account where layers do not have one each
     * @return the tensor
     * @throws ModelFormatException if it is missing, has other dimensions or cannot be read, naming it
     */
    public Tensor get(TensorRole role, int layer) throws ModelFormatException {
        String name = name(role, layer);
        Tensor tensor = file.tensors().get(name);
        if (tensor == null) {
            String type = file.unsupported().get(name);
            throw refusal("tensor " + name
                    + (type == null ? " is missing" : " is stored as " + type + ", which is not supported"));
        }
        if (!tensor.shape().equals(shape.dimensions(role))) {
            throw refusal("tensor " + name + " has shape " + tensor.shape() + ", expected " + shape.dimensions(role)
                    + " from the configuration");
        }
        return tensor;
    }

    /**
     * Finds a tensor that the architecture may do without.
     *
     * @param role what it is for
     * @return the tensor, if the checkpoint has it
     * @throws ModelFormatException if it has other dimensions or cannot be read, naming it
     */
    public Optional<Tensor> optional(TensorRole role) throws ModelFormatException {
        Optional<String> name = role.tensorName(checkpoint.naming(), 0);
        boolean there = architecture.optionalTensors().contains(role)
                && name.isPresent()
                && (file.tensors().containsKey(name.get()) || file.unsupported().containsKey(name.get()));
        return there ? Optional.of(get(role, 0)) : Optional.empty();
    }

    /**
     * Finds the matrix that makes the logits, where it is not the embedding. Files of tied models may hold the
     * embedding twice; one copy then serves.
     *
     * @return the matrix; empty where the embedding serves for both
     * @throws ModelFormatException if it has other dimensions or cannot be read, or is missing though the configuration
     *     says that the two differ
     */
    public Optional<Tensor> output() throws ModelFormatException {
        boolean untied =
                !checkpoint.configuration().flag(HyperParameter.TIED_OUTPUT).orElse(true);
        Optional<Tensor> output = untied ? Optional.of(get(TensorRole.OUTPUT, 0)) : optional(TensorRole.OUTPUT);
        Tensor embedding = get(TensorRole.EMBEDDING, 0);
        return output.filter(tensor -> !sameData(tensor, embedding));
    }

    private static boolean sameData(Tensor a, Tensor b) {
        return a.format().equals(b.format()) && a.data().mismatch(b.data()) == -1;
    }

    /**
     * Finds all tensors.
     *
     * @return the tensors in their places, those of the layers last
     * @throws ModelFormatException naming a tensor that is missing, has other dimensions, cannot be read, or for which
     *     there is no use
     */
    public List<Placed> all() throws ModelFormatException {
        List<Placed> all = new ArrayList<>();
        for (TensorRole role : architecture.tensors()) {
            if (!role.perLayer()) {
                all.add(new Placed(role, 0, get(role, 0)));
            }
        }
        output().ifPresent(tensor -> all.add(new Placed(TensorRole.OUTPUT, 0, tensor)));
        optional(TensorRole.ROPE_FREQUENCIES)
                .ifPresent(tensor -> all.add(new Placed(TensorRole.ROPE_FREQUENCIES, 0, tensor)));
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (TensorRole role : architecture.tensors()) {
                if (role.perLayer()) {
                    all.add(new Placed(role, layer, get(role, layer)));
                }
            }
        }
        requireNoOther(all);
        return all;
    }

    /** A weight that nothing uses would change the results if it were: better no answer than a wrong one. */
    private void requireNoOther(List<Placed> all) throws ModelFormatException {
        Set<String> used = new HashSet<>();
        all.forEach(placed -> used.add(placed.tensor().name()));
        used.add(name(TensorRole.OUTPUT, 0));
        Optional<String> stray = Stream.concat(file.tensors().keySet().stream(), file.unsupported().keySet().stream())
                .filter(name -> isWeight(name) && !used.contains(name))
                .findFirst();
        if (stray.isPresent()) {
            throw refusal("tensor " + Quoted.of(stray.get()) + " has no place in architecture " + architecture.name());
        }
    }

    /** Buffers of positions and masks, which old checkpoints carry, have other names. */
    private static boolean isWeight(String name) {
        return name.endsWith(".weight") || name.endsWith(".bias") || name.endsWith(".scale");
    }

    private String name(TensorRole role, int layer) {
        Naming naming = checkpoint.naming();
        return role.tensorName(naming, layer)
                .orElseThrow(() -> new IllegalArgumentException(role + " has no name in " + naming));
    }

    private ModelFormatException refusal(String problem) {
        return new ModelFormatException(checkpoint.source(), problem);
    }
}
