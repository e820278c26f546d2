import type { Command } from '../command';
import { createTemplates } from '../registered-create';
import { reportRegistered } from '../registered-table';
import { requestRegistration } from '../registered-request';
import { registeredTexts } from '../registered-texts';
import { reportTexts } from '../reporting/texts';

/**
 * `hsm registered`: templates and registered templates side by side; `create` writes files for the registered ones, `request`
 * prints what registers one.
 */
export const registered: Command = {
  options: ['format', 'out', 'for'],
  usage: {
    en: `  hsm registered [PATHS…] each template with its registered one, and the approved ones without a file;
                          exit code 1 when something approved has no file or a file is not approved
      --format text|json  how to report (default: text)
  hsm registered create --out FOLDER
                          one file for each approved template of the list; no file is written over
  hsm registered request FILE [--for edna|meta]
                          print the request that registers a template; nothing is sent
`,
    ru: `  hsm registered [ПУТИ…]  каждый шаблон с его зарегистрированным и одобренные шаблоны без файла;
                          код возврата 1, если у одобренного нет файла или файл не одобрен
      --format text|json  вид отчёта (по умолчанию text)
  hsm registered create --out ПАПКА
                          по файлу на каждый одобренный шаблон списка; готовые файлы не затрагиваются
  hsm registered request ФАЙЛ [--for edna|meta]
                          напечатать запрос на регистрацию шаблона; ничего не отправляется
`,
  },
  async run({ operands, values }, host) {
    const { format = 'text', out, for: service = 'edna' } = values;
    if (operands[0] === 'create') {
      if (out === undefined || operands.length > 1) return host.output.wrongUse(registeredTexts.wrongUse());
      return createTemplates(out, host);
    }
    if (operands[0] === 'request') {
      const [, file, ...more] = operands;
      if (file === undefined || more.length > 0 || (service !== 'edna' && service !== 'meta'))
        return host.output.wrongUse(registeredTexts.wrongUse());
      return requestRegistration(file, service, host);
    }
    if (out !== undefined || values.for !== undefined)
      return host.output.wrongUse(registeredTexts.wrongUse());
    if (format !== 'text' && format !== 'json')
      return host.output.wrongUse(reportTexts.unknownFormat(format, ['text', 'json'], undefined));
    return reportRegistered(operands.length === 0 ? ['.'] : operands, format, host);
  },
};
