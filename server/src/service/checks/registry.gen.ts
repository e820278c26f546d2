// Made by `npm run gen` from the files of this folder. Do not edit.
import type { Check } from './types';
import asksSensitiveData from './asks-sensitive-data';
import bodyInHeader from './body-in-header';
import bodyLongMarketing from './body-long-marketing';
import bodyTooLong from './body-too-long';
import carriageReturn from './carriage-return';
import categoryWords from './category-words';
import consecutiveNewlines from './consecutive-newlines';
import consecutiveSpaces from './consecutive-spaces';
import descriptionTooLong from './description-too-long';
import doubleSpace from './double-space';
import duplicateImage from './duplicate-image';
import duplicateTag from './duplicate-tag';
import duplicateTemplate from './duplicate-template';
import ednaOperand from './edna-operand';
import emptyBody from './empty-body';
import emptySection from './empty-section';
import escapeSequence from './escape-sequence';
import finalNewline from './final-newline';
import footerEmoji from './footer-emoji';
import footerFormatting from './footer-formatting';
import footerNewline from './footer-newline';
import footerTooLong from './footer-too-long';
import footerVariables from './footer-variables';
import formatAcrossLines from './format-across-lines';
import formatGlued from './format-glued';
import formatInnerSpace from './format-inner-space';
import formatUnclosed from './format-unclosed';
import headAndImage from './head-and-image';
import headerEmoji from './header-emoji';
import headerFormatting from './header-formatting';
import headerNewline from './header-newline';
import headerTooLong from './header-too-long';
import headerVariables from './header-variables';
import htmlTag from './html-tag';
import imageExtension from './image-extension';
import imageHostPrivate from './image-host-private';
import imageNotHttps from './image-not-https';
import imageSeveralUrls from './image-several-urls';
import imageTrailingText from './image-trailing-text';
import imageUnsupportedType from './image-unsupported-type';
import imageUrlEscaped from './image-url-escaped';
import imageUrlExpiring from './image-url-expiring';
import imageUrlInvalid from './image-url-invalid';
import imageUrlNonascii from './image-url-nonascii';
import imageUrlSpace from './image-url-space';
import imageUrlTooLong from './image-url-too-long';
import invisibleCharacter from './invisible-character';
import leadingTrailingSpace from './leading-trailing-space';
import loneSurrogate from './lone-surrogate';
import lostLetters from './lost-letters';
import macroInText from './macro-in-text';
import malformedTag from './malformed-tag';
import markdownBold from './markdown-bold';
import markdownSyntax from './markdown-syntax';
import missingHsmTag from './missing-hsm-tag';
import misspelledTag from './misspelled-tag';
import mixedScriptWord from './mixed-script-word';
import nearLimit from './near-limit';
import noBreakSpace from './no-break-space';
import notNormalized from './not-normalized';
import oneTimeCode from './one-time-code';
import placeholderForeign from './placeholder-foreign';
import placeholderInText from './placeholder-in-text';
import sampleValue from './sample-value';
import signAfterTag from './sign-after-tag';
import spaceAroundTag from './space-around-tag';
import tabCharacter from './tab-character';
import tagCase from './tag-case';
import tagHomoglyph from './tag-homoglyph';
import tagInnerSpace from './tag-inner-space';
import tagOrder from './tag-order';
import textBeforeHsm from './text-before-hsm';
import tooManyEmoji from './too-many-emoji';
import trailingSpace from './trailing-space';
import typography from './typography';
import unknownTag from './unknown-tag';
import urlGlued from './url-glued';
import urlShortener from './url-shortener';
import variableAdjacent from './variable-adjacent';
import variableAtEdge from './variable-at-edge';
import variableBraces from './variable-braces';
import variableMixed from './variable-mixed';
import variableName from './variable-name';
import variableNearEdge from './variable-near-edge';
import variableOrder from './variable-order';
import variableRatio from './variable-ratio';
import variableSequence from './variable-sequence';
import wrongEncoding from './wrong-encoding';

/** Every check, by id. */
export const CHECKS: readonly Check[] = [
  asksSensitiveData,
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
  oneTimeCode,
  placeholderForeign,
  placeholderInText,
  sampleValue,
  signAfterTag,
  spaceAroundTag,
  tabCharacter,
  tagCase,
  tagHomoglyph,
  tagInnerSpace,
  tagOrder,
  textBeforeHsm,
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
