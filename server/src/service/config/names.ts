/** The one configuration file of the editor and the command line. */
export const CONFIG_FILE_NAME = 'hsm.config.json';

/** The baseline file that is read when the configuration names no other. */
export const BASELINE_FILE_NAME = 'hsm.baseline.json';
