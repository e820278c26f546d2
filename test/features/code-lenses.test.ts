import { deepEqual } from 'node:assert/strict';
import { getCodeLenses, parseTemplate, type Language } from '../../server/src/service';
import { check } from '../support/check';

const COMMANDS = { preview: 'p', copy: 'c', problems: 'm' };

function lenses(text: string, language: Language): string[] {
  const found = getCodeLenses(parseTemplate(text), check(text), COMMANDS, language);
  return found.map(({ command }) => `${command?.command ?? ''}: ${command?.title ?? ''}`);
}

describe('code lenses', () => {
  it('offer preview and copy, and count the problems', () => {
    deepEqual(lenses('[#HSM#]Добрый день! Ваш заказ готов.', 'ru'), [
      'p: Предпросмотр',
      'c: Скопировать для BPMSoft',
      'm: Замечаний нет',
    ]);
    deepEqual(lenses('[#HSM#]Добрый день!\r\nЗаказ готов 🎉[*HEAD*]', 'ru').at(-1), 'm: 1 замечание');
    deepEqual(lenses('Добрый день! Заказ готов.[*HEAD*]', 'en'), [
      'p: Preview',
      'c: Copy for BPMSoft',
      'm: 2 problems',
    ]);
  });

  it('say in an empty file how to begin, where the editor has templates', () => {
    const [create, ...others] = getCodeLenses(parseTemplate(' \n'), [], { ...COMMANDS, create: 'n' }, 'en');
    deepEqual([create?.command?.command, others], ['n', []]);
    deepEqual(lenses(' \n', 'en'), []);
  });
});
