/**
 * Property tests try the same texts in every run, so that a run that fails can be repeated and a run of others' changes
 * does not fail by chance. `HSM_TEST_SEED=random` (or a number) looks at other texts; what it finds becomes an example.
 */
import { configureGlobal } from 'fast-check';

const DEFAULT_SEED = 20261123;
const wanted = process.env['HSM_TEST_SEED'];

if (wanted !== 'random') configureGlobal({ seed: Number(wanted ?? DEFAULT_SEED) });
