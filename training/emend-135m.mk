# The stages of emend-135m, included by the Makefile: `make emend-135m WORK=… WHEELS=… BENCHMARKS=…`. README.md explains
# them. The seeds and amounts are those of the model that ships, as far as a command can repeat what a prototype did.

TUNED ?= $(WORK)/emend-135m
# GGUF files of the base, which must be a `llama` model with SmolLM2's tokenizer, and of the teacher. Fetched where they
# are not given.
BASE ?= $(TUNED)/base.gguf
TEACHER ?= $(TUNED)/teacher.gguf
# The teacher's exercises: those that are kept in the repository. To draw others, name the files of `make teacher`.
TEACHER_PYTHON ?= data/teacher-python.jsonl.gz
TEACHER_JAVA ?= data/teacher-java.jsonl.gz
TEACHER_PROMPTS ?= --python 60000 --java 10700
TEACHER_TOKENS ?= 400
# A directory of *-sources.jar files for gaps and files of Java; empty leaves Java's out.
JAVA_SOURCES ?=
FIRST_EXERCISES ?= 40000
FIRST_FUNCTIONS ?= 8000
FIRST_FILES ?= --gap-tokens 22000000 --file-tokens 21000000
FIRST_JAVA_FILES ?= --java-gap-tokens 6200000 --java-file-tokens 4800000
FIRST_TOKENS ?= 62900000
SECOND_EXERCISES ?= 16000
SECOND_CHANGES ?= 1
SECOND_GAPS ?= --gap-tokens 70000
SECOND_TOKENS ?= 1550000
# First blocks that the second stage leaves as they are.
FROZEN ?= 8
VERSION ?= 2.0
EXTRA_TUNE ?=

# A step of the first stage reads 131,000 tokens, one of the second 7,700.
FIRST_STEP ?= $(if $(filter cuda,$(DEVICE)),--micro-tokens 32768 --micro-batches 4,\
	--micro-tokens 2560 --micro-batches 51)
SECOND_STEP ?= --micro-tokens 2560 --micro-batches 3
# On a GPU the blocks run as they are written, on a CPU compiled.
TUNING = $(RUN) recipe.tuning.tune --base $(TUNED)/base --device $(DEVICE) \
	$(if $(filter cuda,$(DEVICE)),--no-compile)

.PHONY: base teacher first second emend-135m
emend-135m: $(TUNED)/emend-135m-q4_0.gguf

$(TUNED)/base.gguf $(TUNED)/teacher.gguf: $(TUNED)/%.gguf:
	$(RUN) recipe.llama.fetch $* --out $@

base: $(TUNED)/tokenizer.json
$(TUNED)/base/config.json: | $(BASE)
	$(RUN) recipe.llama.base --gguf $(BASE) --out $(@D)
$(TUNED)/tokenizer.json: | $(TUNED)/base/config.json
	$(RUN) recipe.llama.vocabulary --base $(TUNED)/base --out $@

# New exercises of the teacher. `emend sample` goes on with the samples that it has.
teacher: $(TUNED)/teacher-python.jsonl $(TUNED)/teacher-java.jsonl
$(TUNED)/prompts.jsonl: | $(WORK)/functions.jsonl
	$(RUN) recipe.teacher.prompts --functions $(WORK)/functions.jsonl $(TEACHER_PROMPTS) --out $@
$(TUNED)/answers/finished: | $(TUNED)/prompts.jsonl $(TEACHER)
	mkdir -p $(@D)
	$(EMEND) sample --model $(TEACHER) --prompts $(TUNED)/prompts.jsonl -n 1 --temperature 0.75 --min-p 0.05 \
		--max-tokens $(TEACHER_TOKENS) --seed 11 --out $(@D)/samples.jsonl
	touch $@
$(TUNED)/teacher-python.jsonl $(TUNED)/teacher-java.jsonl: $(TUNED)/teacher-%.jsonl: | $(TUNED)/answers/finished
	$(RUN) recipe.teacher.$*_filter --prompts $(TUNED)/prompts.jsonl --samples $(TUNED)/answers/samples.jsonl \
		--benchmarks $(BENCHMARKS) $(OWN) --out $@

# The first stage: instructions.
$(TUNED)/first/exercises.jsonl: | $(WORK)/functions.jsonl
	mkdir -p $(@D)
	$(RUN) recipe.instructions --work $(WORK) --benchmarks $(BENCHMARKS) $(OWN) --exercises $(FIRST_EXERCISES) \
		--functions $(FIRST_FUNCTIONS) --seed 1 --out $(patsubst $(WORK)/%,%,$@)
$(TUNED)/first/teacher-java.jsonl: | $(TEACHER_PYTHON) $(TEACHER_JAVA)
	$(RUN) recipe.teacher.instructions --teacher-python $(TEACHER_PYTHON) --teacher-java $(TEACHER_JAVA) --out $(@D)

# The second: requests in people's words, and changes.
$(TUNED)/second/changes.jsonl: | $(TEACHER_PYTHON) $(TEACHER_JAVA)
	$(RUN) recipe.forms.pool --teacher-python $(TEACHER_PYTHON) --teacher-java $(TEACHER_JAVA) \
		--benchmarks $(BENCHMARKS) $(OWN) --exercises $(SECOND_EXERCISES) --share $(SECOND_CHANGES) --out $(@D)

# Sequences of each file of instructions: options of `emend lintseq`, and the file that is there when it is whole.
LINTSEQ_first-exercises := --linter fast --paths 3
LINTSEQ_first-teacher-proved := --linter fast --paths 6
LINTSEQ_first-teacher-unproved := --linter fast --paths 4
LINTSEQ_first-teacher-java := --linter javac --paths 2
LINTSEQ_second-requests := --linter fast --paths 1
LINTSEQ_second-java-requests := --linter javac --paths 1
MADE_WITH_first-teacher-proved := first/teacher-java.jsonl
MADE_WITH_first-teacher-unproved := first/teacher-java.jsonl
MADE_WITH_second-requests := second/changes.jsonl
MADE_WITH_second-java-requests := second/changes.jsonl
define SEQUENCES
$(TUNED)/$(1)/$(2)-sequences.jsonl: | $(TUNED)/$(or $(MADE_WITH_$(1)-$(2)),$(1)/$(2).jsonl)
	$$(EMEND) lintseq $(TUNED)/$(1)/$(2).jsonl $(LINTSEQ_$(1)-$(2)) --seed 5 --out $$@.part
	mv $$@.part $$@
endef
FIRST := exercises teacher-proved teacher-unproved teacher-java
SECOND := requests java-requests
$(foreach name,$(FIRST),$(eval $(call SEQUENCES,first,$(name))))
$(foreach name,$(SECOND),$(eval $(call SEQUENCES,second,$(name))))
sequences_of = $(foreach name,$(2),$(name)=$(TUNED)/$(1)/$(name)-sequences.jsonl)

$(TUNED)/first/rows.json: | $(FIRST:%=$(TUNED)/first/%-sequences.jsonl) $(TUNED)/tokenizer.json
	$(RUN) recipe.tuning.rows --tokenizer $(TUNED)/tokenizer.json --sequences $(call sequences_of,first,$(FIRST)) \
		--states 0.2 --documented 0.5 --corpus $(WORK) $(FIRST_FILES) \
		$(if $(JAVA_SOURCES),--java $(JAVA_SOURCES) $(FIRST_JAVA_FILES)) --longest 1024 --seed 17 --out $(@:.json=)
$(TUNED)/second/rows.json: | $(WORK)/corpus.jsonl $(SECOND:%=$(TUNED)/second/%-sequences.jsonl) $(TUNED)/tokenizer.json
	$(RUN) recipe.tuning.rows --tokenizer $(TUNED)/tokenizer.json --sequences $(call sequences_of,second,$(SECOND)) \
		--changes $(TUNED)/second/changes.jsonl --corpus $(WORK) $(SECOND_GAPS) --longest 640 --seed 9 --out $(@:.json=)

# All weights; the last fifth with the rounding of Q4_0.
first: $(TUNED)/tuned-first/finished
$(TUNED)/tuned-first/finished: | $(TUNED)/first/rows.json $(TUNED)/base/config.json
	$(TUNING) --rows $(TUNED)/first/rows --out $(@D) --tokens $(FIRST_TOKENS) --rate 1e-3 --warm-up 25 --final 0.03 \
		--weight-decay 0.05 --round-from 0.8 --window 6000 $(FIRST_STEP) $(EXTRA_TUNE)
	touch $@

# The upper blocks, with the rounding throughout.
second: $(TUNED)/tuned-second/finished
$(TUNED)/tuned-second/finished: | $(TUNED)/second/rows.json $(TUNED)/tuned-first/finished
	$(TUNING) --rows $(TUNED)/second/rows --out $(@D) --start $(TUNED)/tuned-first --tokens $(SECOND_TOKENS) --rate 2e-4 \
		--warm-up 10 --final 0.04 --weight-decay 0.02 --round-from 0 --window 500 --frozen $(FROZEN) \
		$(SECOND_STEP) $(EXTRA_TUNE)
	touch $@

$(TUNED)/emend-135m-q8_0.gguf: | $(TUNED)/tuned-second/finished
	$(RUN) recipe.llama.export --run $(TUNED)/tuned-second --base $(BASE) --tokenizer $(TUNED)/tokenizer.json \
		--version $(VERSION) --out $@
$(TUNED)/emend-135m-q4_0.gguf: | $(TUNED)/emend-135m-q8_0.gguf
	$(EMEND) convert $(TUNED)/emend-135m-q8_0.gguf $@ --type q4_0
