import fc from 'fast-check';

/** The same examples in every run, so that a run turns red because the product has changed; PROPERTY_SEED gives others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_260_917) });

export default fc;
