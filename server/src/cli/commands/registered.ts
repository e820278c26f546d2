import type { Command, CommandHost, CommandLine } from '../command';
import { createTemplates } from '../registered-create';
import { downloadLists } from '../registered-download';
import { reportRegistered } from '../registered-table';
import { requestRegistration } from '../registered-request';
import { registeredTexts } from '../registered-texts';
import { reportTexts } from '../reporting/texts';

/**
 * `hsm registered`: templates and registered templates side by side; `download` takes the lists from Edna or Meta, `create` writes
 * files for the registered templates, `request` prints what registers one.
 */
export const registered: Command = {
  options: ['format', 'out', 'for', 'from', 'host', 'account', 'force'],
  usage: {
    en: `  hsm registered [PATHS…] each template with its registered one, and the approved ones without a file;
                          exit code 1 when something approved has no file or a file is not approved
      --format text|json  report format (default: text)
  hsm registered download [--from edna|meta] [--host HOST] [--account NUMBER] [--out FOLDER]
                          keep the list of each channel as FOLDER/CHANNEL.json (default: registered);
                          the key is in EDNA_API_KEY or META_ACCESS_TOKEN. Edna's hosts: app.edna.ru
                          (default), app.edna.io; Meta needs --account. Exit code 1 when a kept list
                          has more than the new one
      --force             replace it anyway
  hsm registered create --out FOLDER
                          one file for each approved template of the list; no file is overwritten
  hsm registered request FILE [--for edna|meta]
                          print the request that registers a template; nothing is sent
`,
    ru: `  hsm registered [ПУТИ…]  каждый шаблон рядом с зарегистрированным и одобренные шаблоны без файла;
                          код возврата 1, если у одобренного нет файла или файл не одобрен
      --format text|json  вид отчёта (по умолчанию text)
  hsm registered download [--from edna|meta] [--host ХОСТ] [--account НОМЕР] [--out ПАПКА]
                          сохранить список каждого канала как ПАПКА/КАНАЛ.json (по умолчанию registered);
                          ключ — в EDNA_API_KEY или META_ACCESS_TOKEN. Хосты Edna: app.edna.ru
                          (по умолчанию), app.edna.io; для Meta нужен --account. Код возврата 1, если
                          в сохранённом списке больше, чем в новом
      --force             всё равно заменить его
  hsm registered create --out ПАПКА
                          по файлу на каждый одобренный шаблон списка; готовые файлы не затрагиваются
  hsm registered request ФАЙЛ [--for edna|meta]
                          напечатать запрос на регистрацию шаблона; ничего не отправляется
`,
  },
  async run(line, host) {
    const { operands, values, flags } = line;
    const { format = 'text', out, for: service = 'edna' } = values;
    if (format !== 'text' && format !== 'json')
      return host.output.fail(reportTexts.unknownFormat(format, ['text', 'json'], undefined));
    if (operands[0] === 'download') return download(line, format, host);
    if (
      values.from !== undefined ||
      values.host !== undefined ||
      values.account !== undefined ||
      flags.size > 0
    )
      return host.output.fail(registeredTexts.usage());
    if (operands[0] === 'create') {
      if (out === undefined || operands.length > 1) return host.output.fail(registeredTexts.usage());
      return createTemplates(out, host);
    }
    if (operands[0] === 'request') {
      const [, file, ...more] = operands;
      if (file === undefined || more.length > 0 || (service !== 'edna' && service !== 'meta'))
        return host.output.fail(registeredTexts.usage());
      return requestRegistration(file, service, host);
    }
    if (out !== undefined || values.for !== undefined) return host.output.fail(registeredTexts.usage());
    return reportRegistered(operands.length === 0 ? ['.'] : operands, format, host);
  },
};

async function download(
  { operands, values, flags }: CommandLine,
  format: 'text' | 'json',
  host: CommandHost,
): Promise<number> {
  const { from = 'edna', host: address, account, out = 'registered' } = values;
  if (operands.length > 1 || values.for !== undefined || (from !== 'edna' && from !== 'meta'))
    return host.output.fail(registeredTexts.usage());
  return downloadLists({ from, host: address, account }, out, flags.has('force'), format, host);
}
