import * as fc from 'fast-check';

/**
 * Values that nobody would think of. They are the same in each run, so that a push fails for what is in it;
 * `SEED=7 npm test -- import-any-body` tries others.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_510) });

export { fc };
