/** What the client takes from the service: which files are templates, how their bytes become text, and how text becomes HTML. */
export { decode, decodeForReading } from './vocabulary/decode';
export { fileStem } from './vocabulary/file-stem';
export {
  isPassedOver,
  isTemplateName,
  isTemplatePath,
  MAX_TEMPLATE_BYTES,
  PASSED_OVER_PATTERN,
  TEMPLATE_PATTERN,
} from './vocabulary/template-files';
export { WORKBOOK_BYTES } from './export/workbook/limits';
