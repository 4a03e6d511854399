/*
 * The peer for tests of whole models: greedy tokens, tokens of a text, and logits, by llama.cpp on a CPU.
 *
 *   greedy tokens   MODEL.gguf N           token ids on stdin -> {"prompt":[...],"tokens":[...],"top2":[[id,logit,id,logit],...]}
 *   greedy step     MODEL.gguf N           the same, the prompt decoded token by token as well
 *   greedy tokenize MODEL.gguf             text on stdin -> {"ids":[...]}, special tokens recognised, nothing added
 *   greedy plain    MODEL.gguf             text on stdin -> {"ids":[...]}, special tokens taken as text
 *   greedy logits   MODEL.gguf OUT.f32     token ids on stdin -> the logits of each position, raw little-endian float32
 *   greedy steps    MODEL.gguf OUT.f32     the same, token by token
 *
 * Ids are separated by anything that is no digit. The largest logit wins, the lowest id among equals; generation does
 * not stop at an end token. In top2 the first pair is the winner and the second the runner-up, of each step.
 *
 * Environment: LLAMA_LIBS  folder of libggml-cpu-*.so (required)
 *              LLAMA_CPU   the variant to use (default: the best without AMX that this CPU can run)
 *              LLAMA_THREADS (default 1), LLAMA_KV f32 (default) or f16, LLAMA_REPACK=1 lets it rearrange weights
 *
 * Build: cc -O2 -o greedy greedy.c -Iinclude -Iggml/include -LLIBS -l:libllama.v0.5.0.so -l:libggml.v0.5.0.so \
 *        -l:libggml-base.so -Wl,-rpath,LIBS
 * Headers and libraries must be of one release: structs are passed by value.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ggml-backend.h"
#include "llama.h"

static void fail(const char *what, const char *detail) {
    fprintf(stderr, "greedy: %s%s%s\n", what, detail[0] ? ": " : "", detail);
    exit(1);
}

static void only_errors(enum ggml_log_level level, const char *text, void *data) {
    (void)data;
    if (level == GGML_LOG_LEVEL_ERROR) fputs(text, stderr);
}

static const char *setting(const char *name, const char *otherwise) {
    const char *value = getenv(name);
    return value && value[0] ? value : otherwise;
}

/* One variant only, by name: the logits of two variants differ in the third digit. */
static void load_cpu(void) {
    static const char *best[] = {"icelake", "cascadelake", "skylakex", "alderlake", "haswell", "x64", NULL};
    const char *libs = setting("LLAMA_LIBS", "");
    const char *wanted = setting("LLAMA_CPU", "");
    if (!libs[0]) fail("LLAMA_LIBS is not set", "");
    for (int i = 0; best[i]; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/libggml-cpu-%s.so", libs, wanted[0] ? wanted : best[i]);
        if (ggml_backend_load(path)) {
            if (getenv("LLAMA_VERBOSE")) fprintf(stderr, "greedy: %s\n", path);
            return;
        }
        if (wanted[0]) fail("this CPU variant does not load", path);
    }
    fail("no CPU variant loads from", libs);
}

static char *read_all(size_t *length) {
    size_t capacity = 1 << 16, used = 0, got;
    char *text = malloc(capacity);
    while (text && (got = fread(text + used, 1, capacity - used - 1, stdin)) > 0) {
        used += got;
        if (capacity - used < 2) text = realloc(text, capacity *= 2);
    }
    if (!text) fail("out of memory", "");
    text[used] = 0;
    *length = used;
    return text;
}

static llama_token *read_ids(int *count, int vocabulary) {
    size_t length;
    char *text = read_all(&length);
    llama_token *ids = malloc((length + 1) * sizeof *ids);
    *count = 0;
    for (char *at = text; *at;) {
        if (!isdigit((unsigned char)*at)) {
            at++;
            continue;
        }
        long id = strtol(at, &at, 10);
        if (id >= vocabulary) fail("an id is outside the vocabulary", "");
        ids[(*count)++] = (llama_token)id;
    }
    if (!*count) fail("no ids on stdin", "");
    free(text);
    return ids;
}

static void print_ids(const char *name, const llama_token *ids, int count) {
    printf("\"%s\": [", name);
    for (int i = 0; i < count; i++) printf("%s%d", i ? ", " : "", ids[i]);
    printf("]");
}

static struct llama_context *open_context(struct llama_model *model, int positions) {
    struct llama_context_params params = llama_context_default_params();
    int threads = atoi(setting("LLAMA_THREADS", "1"));
    enum ggml_type kv = strcmp(setting("LLAMA_KV", "f32"), "f16") ? GGML_TYPE_F32 : GGML_TYPE_F16;
    params.n_ctx = positions;
    params.n_batch = positions;
    params.n_ubatch = positions < 512 ? positions : 512;
    params.n_threads = params.n_threads_batch = threads;
    params.flash_attn_type = LLAMA_FLASH_ATTN_TYPE_DISABLED;
    params.type_k = params.type_v = kv;
    params.no_perf = true;
    struct llama_context *context = llama_init_from_model(model, params);
    if (!context) fail("no context", "");
    return context;
}

/* Decodes ids at the positions from start on; logits of all of them, or of the last. */
static void decode(struct llama_context *context, const llama_token *ids, int count, int start, int all) {
    struct llama_batch batch = llama_batch_init(count, 0, 1);
    batch.n_tokens = count;
    for (int i = 0; i < count; i++) {
        batch.token[i] = ids[i];
        batch.pos[i] = start + i;
        batch.n_seq_id[i] = 1;
        batch.seq_id[i][0] = 0;
        batch.logits[i] = all || i == count - 1;
    }
    if (llama_decode(context, batch)) fail("llama_decode failed", "");
    llama_batch_free(batch);
}

static void greedy(struct llama_model *model, int vocabulary, int n, int by_token) {
    int count;
    if (n < 1) fail("N must be at least 1", "");
    llama_token *ids = read_ids(&count, vocabulary);
    struct llama_context *context = open_context(model, count + n + 1);
    llama_token *tokens = calloc(n, sizeof *tokens);
    int *second = malloc(n * sizeof *second);
    float *values = malloc(2 * n * sizeof *values);
    for (int i = 0; by_token && i < count - 1; i++) decode(context, ids + i, 1, i, 0);
    if (by_token) decode(context, ids + count - 1, 1, count - 1, 0);
    else decode(context, ids, count, 0, 0);
    for (int step = 0; step < n; step++) {
        const float *logits = llama_get_logits_ith(context, -1);
        int first = 0, next = -1;
        for (int id = 1; id < vocabulary; id++) {
            if (logits[id] > logits[first]) {
                next = first;
                first = id;
            } else if (next < 0 || logits[id] > logits[next]) {
                next = id;
            }
        }
        tokens[step] = first;
        second[step] = next;
        values[2 * step] = logits[first];
        values[2 * step + 1] = logits[next];
        if (step < n - 1) decode(context, tokens + step, 1, count + step, 0);
    }
    printf("{");
    print_ids("prompt", ids, count);
    printf(", ");
    print_ids("tokens", tokens, n);
    printf(", \"top2\": [");
    for (int i = 0; i < n; i++)
        printf("%s[%d, %.9g, %d, %.9g]", i ? ", " : "", tokens[i], values[2 * i], second[i], values[2 * i + 1]);
    printf("]}\n");
    llama_free(context);
}

static void logits(struct llama_model *model, int vocabulary, const char *out, int by_token) {
    int count;
    llama_token *ids = read_ids(&count, vocabulary);
    struct llama_context *context = open_context(model, count + 1);
    FILE *file = fopen(out, "wb");
    if (!file) fail("cannot write", out);
    if (!by_token) decode(context, ids, count, 0, 1);
    for (int i = 0; i < count; i++) {
        if (by_token) decode(context, ids + i, 1, i, 0);
        const float *row = llama_get_logits_ith(context, by_token ? -1 : i);
        if (fwrite(row, sizeof *row, vocabulary, file) != (size_t)vocabulary) fail("cannot write", out);
    }
    if (fclose(file)) fail("cannot write", out);
    llama_free(context);
}

static void tokenize(struct llama_model *model, int special) {
    size_t length;
    char *text = read_all(&length);
    llama_token *ids = malloc((length + 16) * sizeof *ids);
    int count = llama_tokenize(llama_model_get_vocab(model), text, (int)length, ids, (int)length + 16, false, special);
    if (count < 0) fail("llama_tokenize failed", "");
    printf("{");
    print_ids("ids", ids, count);
    printf("}\n");
}

int main(int argc, char **argv) {
    if (argc < 3) fail("usage: greedy tokens|step|tokenize|plain|logits|steps MODEL.gguf [N|OUT.f32]", "");
    const char *mode = argv[1];
    int text = !strcmp(mode, "tokenize") || !strcmp(mode, "plain");
    if (!text && argc < 4) fail("one more argument is needed", mode);
    llama_log_set(only_errors, NULL);
    load_cpu();
    llama_backend_init();
    struct llama_model_params params = llama_model_default_params();
    params.vocab_only = text;
    params.use_extra_bufts = atoi(setting("LLAMA_REPACK", "0"));
    struct llama_model *model = llama_model_load_from_file(argv[2], params);
    if (!model) fail("cannot load", argv[2]);
    int vocabulary = llama_vocab_n_tokens(llama_model_get_vocab(model));
    if (text) tokenize(model, !strcmp(mode, "tokenize"));
    else if (!strcmp(mode, "tokens")) greedy(model, vocabulary, atoi(argv[3]), 0);
    else if (!strcmp(mode, "step")) greedy(model, vocabulary, atoi(argv[3]), 1);
    else if (!strcmp(mode, "logits")) logits(model, vocabulary, argv[3], 0);
    else if (!strcmp(mode, "steps")) logits(model, vocabulary, argv[3], 1);
    else fail("unknown mode", mode);
    llama_model_free(model);
    llama_backend_free();
    return 0;
}
