// Made by `npm run gen` from the files of this folder. Do not edit.
import type { Check } from './types';
import asksSensitiveData from './asks-sensitive-data';
import bodyInHeader from './body-in-header';
import bodyTooLong from './body-too-long';
import categoryWords from './category-words';
import descriptionTooLong from './description-too-long';
import doubleSpace from './double-space';
import duplicateImage from './duplicate-image';
import duplicateTag from './duplicate-tag';
import duplicateTemplate from './duplicate-template';
import ednaOperand from './edna-operand';
import emptyBody from './empty-body';
import emptySection from './empty-section';
import finalNewline from './final-newline';
import footerTooLong from './footer-too-long';
import footerVariables from './footer-variables';
import headAndImage from './head-and-image';
import headerTooLong from './header-too-long';
import headerVariables from './header-variables';
import imageNotHttps from './image-not-https';
import imageTrailingText from './image-trailing-text';
import imageUrlInvalid from './image-url-invalid';
import macroInText from './macro-in-text';
import malformedTag from './malformed-tag';
import missingHsmTag from './missing-hsm-tag';
import misspelledTag from './misspelled-tag';
import oneTimeCode from './one-time-code';
import placeholderInText from './placeholder-in-text';
import sampleValue from './sample-value';
import spaceAroundTag from './space-around-tag';
import tagCase from './tag-case';
import tagHomoglyph from './tag-homoglyph';
import tagInnerSpace from './tag-inner-space';
import tagOrder from './tag-order';
import textBeforeHsm from './text-before-hsm';
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

/** Every check, by id. */
export const CHECKS: readonly Check[] = [
  asksSensitiveData,
  bodyInHeader,
  bodyTooLong,
  categoryWords,
  descriptionTooLong,
  doubleSpace,
  duplicateImage,
  duplicateTag,
  duplicateTemplate,
  ednaOperand,
  emptyBody,
  emptySection,
  finalNewline,
  footerTooLong,
  footerVariables,
  headAndImage,
  headerTooLong,
  headerVariables,
  imageNotHttps,
  imageTrailingText,
  imageUrlInvalid,
  macroInText,
  malformedTag,
  missingHsmTag,
  misspelledTag,
  oneTimeCode,
  placeholderInText,
  sampleValue,
  spaceAroundTag,
  tagCase,
  tagHomoglyph,
  tagInnerSpace,
  tagOrder,
  textBeforeHsm,
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
];
