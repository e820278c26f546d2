/** The script `patterns.js`: the engine for patterns of companies. Loaded when a configuration has one. */
import * as engine from 're2js';
import { parts } from '../shell/parts';

parts().engine = engine;
