import fc from 'fast-check'

// The same random inputs in every run, so that a change and not chance makes a test fail. To look for more:
// TALKSHELF_SEED=$RANDOM npm test -- unit
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.TALKSHELF_SEED ?? 20_231_020) })
