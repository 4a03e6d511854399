package io.emend.models;

import io.emend.kernels.format.StorageFormat;
import java.util.Map;

/**
 * The memory a model takes.
 *
 * @param weightBytes size of the weights, which are mapped from their file
 * @param cacheBytesPerToken keys and values that each token of a sequence adds on the Java heap
 * @param parametersByType number of weights of each storage type, the most common type first
 */
public record Footprint(long weightBytes, long cacheBytesPerToken, Map<StorageFormat, Long> parametersByType) {}
