package io.emend.engine;

/**
 * One of many completions of a task.
 *
 * @param task index of the task among those that were asked for
 * @param number number of the sample
 * @param completion what the model wrote; its times are not measured
 * @param distinctTokens tokens that were computed for this sample and not for one of a lower number
 */
public record SampledCompletion(int task, long number, Completion completion, int distinctTokens) {}
