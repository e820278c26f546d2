/** Which files are templates and how their bytes become text, for the client, which reads files and knows no more of the language. */
export { decode } from './vocabulary/decode';
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
