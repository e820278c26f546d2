/** The script `hand-over.js`: workbooks and other tables, loaded when somebody exports or imports. */
import * as handOver from '../service/hand-over';
import { parts } from '../shell/parts';

parts().handOver = handOver;
