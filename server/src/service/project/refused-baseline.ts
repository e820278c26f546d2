import type { ListFinding } from './list-rows';
import type { ConfigFile } from './rules';

/** Says that the file with the accepted findings is outside of folders that are not trusted. */
export function refusedBaseline({ inForce }: ConfigFile): ListFinding {
  const path = inForce.baseline ?? '';
  return {
    id: 'baseline-refused',
    severity: 'warning',
    message: {
      en: `${path} is outside of the open folders, which you do not trust, so it is not read and no finding is accepted. Trust the folder, or put the file into it.`,
      ru: `${path} — вне открытых папок, которым вы не доверяете, поэтому файл не читается и ни одно замечание не принято. Подтвердите доверие к папке или перенесите файл в неё.`,
    },
  };
}
