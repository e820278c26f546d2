import type { IGrammar } from 'vscode-textmate';
import { languageConfiguration } from './manifest';
import { tokenTypeAt } from './support';

/**
 * A small model of how VS Code types with a language configuration: closing pairs, typing over what was closed,
 * and Enter. The same cases were run in the real editor, so model and editor are known to agree on them.
 */
export class TypingModel {
  private text: string;
  private caret: number;
  /** Offsets of closing characters that were inserted automatically and may be typed over. */
  private closed: number[] = [];

  /** @param marked document with █ at the caret */
  constructor(
    private readonly grammar: IGrammar,
    marked: string,
  ) {
    this.caret = marked.indexOf('█');
    this.text = marked.replace('█', '');
  }

  type(text: string): void {
    for (const character of text) this.typeOne(character);
  }

  /** The document with █ at the caret. */
  toString(): string {
    return `${this.text.slice(0, this.caret)}█${this.text.slice(this.caret)}`;
  }

  private typeOne(character: string): void {
    if (character === '\n') {
      this.insert(`\n${this.continuation()}`);
    } else if (this.closed.includes(this.caret) && this.text.startsWith(character, this.caret)) {
      this.closed = this.closed.filter((offset) => offset !== this.caret);
      this.caret += character.length;
    } else {
      const close = this.closingOf(character);
      this.insert(character);
      if (close !== undefined) {
        this.insert(close);
        this.caret -= close.length;
        this.closed.push(this.caret);
      }
    }
  }

  private insert(text: string): void {
    this.text = this.text.slice(0, this.caret) + text + this.text.slice(this.caret);
    this.closed = this.closed.map((offset) => (offset >= this.caret ? offset + text.length : offset));
    this.caret += text.length;
  }

  private lineBefore(): string {
    return this.text.slice(this.text.lastIndexOf('\n', this.caret - 1) + 1, this.caret);
  }

  private closingOf(character: string): string | undefined {
    const { autoClosingPairs, autoCloseBefore } = languageConfiguration;
    const pair = autoClosingPairs.find(({ open }) => open === character);
    if (!pair) return undefined;
    const next = this.text.charAt(this.caret);
    if (next !== '' && !autoCloseBefore.includes(next)) return undefined;
    // The editor asks what the grammar would make of a digit typed here.
    const end = this.text.indexOf('\n', this.caret);
    const probe = `${this.text.slice(0, this.caret)}0${this.text.slice(this.caret, end < 0 ? undefined : end)}`;
    const type = tokenTypeAt(this.grammar, probe, this.lineBefore().length);
    return pair.notIn.includes(type) ? undefined : pair.close;
  }

  private continuation(): string {
    const before = this.lineBefore();
    const rule = languageConfiguration.onEnterRules.find(({ beforeText }) =>
      new RegExp(beforeText).test(before),
    );
    return rule?.action.appendText ?? '';
  }
}
