// Made by `npm run gen` from the files of the wings. Do not edit.
import type { Check } from './types';
import asksSensitiveData from './content/asks-sensitive-data';
import authenticationContent from './content/authentication-content';
import bodyInHeader from './markup/body-in-header';
import bodyLongMarketing from './text/body-long-marketing';
import bodyTooLong from './text/body-too-long';
import carriageReturn from './text/carriage-return';
import categoryWords from './content/category-words';
import consecutiveNewlines from './text/consecutive-newlines';
import consecutiveSpaces from './text/consecutive-spaces';
import descriptionTooLong from './markup/description-too-long';
import doubleSpace from './text/double-space';
import duplicateImage from './content/duplicate-image';
import duplicateTag from './markup/duplicate-tag';
import duplicateTemplate from './content/duplicate-template';
import ednaOperand from './markup/edna-operand';
import emptyBody from './markup/empty-body';
import emptySection from './markup/empty-section';
import escapeSequence from './content/escape-sequence';
import finalNewline from './markup/final-newline';
import footerEmoji from './text/footer-emoji';
import footerFormatting from './text/footer-formatting';
import footerNewline from './text/footer-newline';
import footerTooLong from './text/footer-too-long';
import footerVariables from './variables/footer-variables';
import formatAcrossLines from './content/format-across-lines';
import formatGlued from './content/format-glued';
import formatInnerSpace from './content/format-inner-space';
import formatUnclosed from './content/format-unclosed';
import headAndImage from './markup/head-and-image';
import headerEmoji from './text/header-emoji';
import headerFormatting from './text/header-formatting';
import headerNewline from './text/header-newline';
import headerTooLong from './text/header-too-long';
import headerVariables from './variables/header-variables';
import htmlTag from './content/html-tag';
import imageExtension from './image/image-extension';
import imageHostPrivate from './image/image-host-private';
import imageNotHttps from './image/image-not-https';
import imageSeveralUrls from './image/image-several-urls';
import imageTrailingText from './image/image-trailing-text';
import imageUnsupportedType from './image/image-unsupported-type';
import imageUrlEscaped from './image/image-url-escaped';
import imageUrlExpiring from './image/image-url-expiring';
import imageUrlInvalid from './image/image-url-invalid';
import imageUrlNonascii from './image/image-url-nonascii';
import imageUrlSpace from './image/image-url-space';
import imageUrlTooLong from './image/image-url-too-long';
import invisibleCharacter from './text/invisible-character';
import leadingTrailingSpace from './text/leading-trailing-space';
import loneSurrogate from './text/lone-surrogate';
import lookupDiffers from './lookup/lookup-differs';
import lookupMissing from './lookup/lookup-missing';
import lostLetters from './text/lost-letters';
import macroInText from './markup/macro-in-text';
import malformedTag from './markup/malformed-tag';
import markdownBold from './content/markdown-bold';
import markdownSyntax from './content/markdown-syntax';
import missingHsmTag from './markup/missing-hsm-tag';
import misspelledTag from './markup/misspelled-tag';
import mixedScriptWord from './text/mixed-script-word';
import nearLimit from './text/near-limit';
import noBreakSpace from './text/no-break-space';
import notNormalized from './text/not-normalized';
import notRegistered from './registered/not-registered';
import oneTimeCode from './content/one-time-code';
import placeholderForeign from './variables/placeholder-foreign';
import placeholderInText from './variables/placeholder-in-text';
import registeredAmbiguous from './registered/registered-ambiguous';
import registeredCharactersDiffer from './registered/registered-characters-differ';
import registeredHasButtons from './registered/registered-has-buttons';
import registeredNotApproved from './registered/registered-not-approved';
import registeredPartsDiffer from './registered/registered-parts-differ';
import reservedName from './content/reserved-name';
import sampleValue from './variables/sample-value';
import signAfterTag from './markup/sign-after-tag';
import spaceAroundTag from './markup/space-around-tag';
import tabCharacter from './text/tab-character';
import tagCase from './markup/tag-case';
import tagHomoglyph from './markup/tag-homoglyph';
import tagInnerSpace from './markup/tag-inner-space';
import tagOrder from './markup/tag-order';
import textBeforeHsm from './markup/text-before-hsm';
import textInTag from './markup/text-in-tag';
import tooManyEmoji from './text/too-many-emoji';
import trailingSpace from './text/trailing-space';
import typography from './text/typography';
import unknownTag from './markup/unknown-tag';
import urlGlued from './content/url-glued';
import urlShortener from './content/url-shortener';
import variableAdjacent from './variables/variable-adjacent';
import variableAtEdge from './variables/variable-at-edge';
import variableBraces from './variables/variable-braces';
import variableMixed from './variables/variable-mixed';
import variableName from './variables/variable-name';
import variableNearEdge from './variables/variable-near-edge';
import variableOrder from './variables/variable-order';
import variableRatio from './variables/variable-ratio';
import variableSequence from './variables/variable-sequence';
import wrongEncoding from './text/wrong-encoding';

/** Every check, by id. */
export const CHECKS: readonly Check[] = [
  asksSensitiveData,
  authenticationContent,
  bodyInHeader,
  bodyLongMarketing,
  bodyTooLong,
  carriageReturn,
  categoryWords,
  consecutiveNewlines,
  consecutiveSpaces,
  descriptionTooLong,
  doubleSpace,
  duplicateImage,
  duplicateTag,
  duplicateTemplate,
  ednaOperand,
  emptyBody,
  emptySection,
  escapeSequence,
  finalNewline,
  footerEmoji,
  footerFormatting,
  footerNewline,
  footerTooLong,
  footerVariables,
  formatAcrossLines,
  formatGlued,
  formatInnerSpace,
  formatUnclosed,
  headAndImage,
  headerEmoji,
  headerFormatting,
  headerNewline,
  headerTooLong,
  headerVariables,
  htmlTag,
  imageExtension,
  imageHostPrivate,
  imageNotHttps,
  imageSeveralUrls,
  imageTrailingText,
  imageUnsupportedType,
  imageUrlEscaped,
  imageUrlExpiring,
  imageUrlInvalid,
  imageUrlNonascii,
  imageUrlSpace,
  imageUrlTooLong,
  invisibleCharacter,
  leadingTrailingSpace,
  loneSurrogate,
  lookupDiffers,
  lookupMissing,
  lostLetters,
  macroInText,
  malformedTag,
  markdownBold,
  markdownSyntax,
  missingHsmTag,
  misspelledTag,
  mixedScriptWord,
  nearLimit,
  noBreakSpace,
  notNormalized,
  notRegistered,
  oneTimeCode,
  placeholderForeign,
  placeholderInText,
  registeredAmbiguous,
  registeredCharactersDiffer,
  registeredHasButtons,
  registeredNotApproved,
  registeredPartsDiffer,
  reservedName,
  sampleValue,
  signAfterTag,
  spaceAroundTag,
  tabCharacter,
  tagCase,
  tagHomoglyph,
  tagInnerSpace,
  tagOrder,
  textBeforeHsm,
  textInTag,
  tooManyEmoji,
  trailingSpace,
  typography,
  unknownTag,
  urlGlued,
  urlShortener,
  variableAdjacent,
  variableAtEdge,
  variableBraces,
  variableMixed,
  variableName,
  variableNearEdge,
  variableOrder,
  variableRatio,
  variableSequence,
  wrongEncoding,
];
