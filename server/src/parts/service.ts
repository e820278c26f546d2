/** The script `service.js`: the language service, for `language.js` and the command line, and the libraries that all three use. */
import './late';
import * as graphemes from 'unicode-segmenter/grapheme';
import * as textDocument from 'vscode-languageserver-textdocument';
import * as uri from 'vscode-uri';
import * as service from '../service';
import { parts } from '../shell/parts';

parts().service = service;
parts().shared = { graphemes, textDocument, uri };
