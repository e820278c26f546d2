import type { Check } from '../checks/types';
import { sharedKeysOf } from '../folder/shared-content';
import { asNeighbours, sharedWith, type Neighbours } from '../folder/shared-with';
import { parseTemplate } from '../syntax/parser';
import { repairText, type Repaired } from './repair-text';
import { judge, type Template } from './judge';
import type { Rules } from './rules';

/**
 * Repairs a template: applies every safe fix until none is left. It never touches an accepted finding: what such a
 * finding marks stays as it is, and it stays accepted. An ignored template is not repaired.
 *
 * A fix is left out when it would change the number of an accepted finding: of three equal findings, the second is
 * accepted; without the first, it would be reported again.
 *
 * What it shares with its neighbours counts as it was before: an accepted finding about a copy stays accepted while both are
 * repaired, whichever is first.
 *
 * @param neighbours as for `judge`
 * @param only the one check whose findings are to be repaired
 */
export function repair(
  { address, document }: Template,
  rules: Rules,
  neighbours?: Neighbours,
  only?: Check,
): Repaired {
  const before = neighbours && asNeighbours(sharedWith(neighbours, sharedKeysOf(document), address));
  return repairText(
    document.text,
    (text) => {
      const found = text === document.text ? document : parseTemplate(text);
      const { each, accepted } = judge({ address, document: found }, rules, before);
      return { open: each, accepted };
    },
    (finding) => only === undefined || finding.check === only,
  );
}
