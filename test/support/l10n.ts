import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** A text that the client asks the editor to translate. */
export interface ClientText {
  /** As the bundle names it: the English text, with the comment after a slash when there is one. */
  readonly key: string;
  readonly file: string;
}

/** Every call of `l10n.t` in the client; a call whose text is no literal throws: nobody could translate it. */
export function findClientTexts(): ClientText[] {
  const texts: ClientText[] = [];
  for (const file of globSync('client/src/**/*.ts')) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
        texts.push({ key: keyOf(node.arguments[0], file), file });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return texts;
}

function keyOf(text: ts.Expression | undefined, file: string): string {
  if (text && ts.isStringLiteralLike(text)) return text.text;
  if (text && ts.isObjectLiteralExpression(text)) {
    const message = literals(text, 'message')[0];
    const comment = literals(text, 'comment').join('');
    if (message !== undefined) return comment === '' ? message : `${message}/${comment}`;
  }
  throw new Error(`${file}: l10n.t needs a literal text, not ${text?.getText() ?? 'nothing'}`);
}

function literals(object: ts.ObjectLiteralExpression, name: string): string[] {
  const found: string[] = [];
  for (const property of object.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== name) continue;
    const { initializer } = property;
    const parts = ts.isArrayLiteralExpression(initializer) ? initializer.elements : [initializer];
    for (const part of parts) if (ts.isStringLiteralLike(part)) found.push(part.text);
  }
  return found;
}
