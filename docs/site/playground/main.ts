// The playground: the checks and the bubble of the editor, run in the page. Nothing is sent anywhere.
import { judge, render, repair, type Finding, type Repair } from '../../../server/src/library';
import { EXAMPLES, textIn, type Language } from './texts';

/**
 * Fills an element with the playground.
 *
 * @param host an empty element of the page
 * @param language of its words and messages
 * @param checkPage the address of a check's page
 */
export function startPlayground(
  host: HTMLElement,
  language: Language,
  checkPage: (id: string) => string,
): void {
  const text = textIn(language);
  const input = element('textarea', 'pg-input');
  input.value = EXAMPLES[language];
  input.spellcheck = false;
  input.rows = 10;
  const count = element('p', 'pg-count');
  count.setAttribute('role', 'status');
  const fixAll = button(text('fixAll'), () => replaceAll(repair(input.value).text));
  const list = element('ul', 'pg-findings');
  const chat = element('div', 'chat');
  host.replaceChildren(
    column(labelled(text('template'), input), row(count, fixAll), list),
    column(heading(text('message')), chat),
  );
  input.addEventListener('input', update);
  update();

  function update(): void {
    const findings = judge(input.value);
    count.textContent = findings.length === 0 ? text('none') : `${text('findings')}: ${findings.length}`;
    fixAll.hidden = !findings.some(({ fix }) => fix !== undefined);
    list.replaceChildren(...findings.map(item));
    // Every text in it is escaped: `server/src/library`.
    chat.innerHTML = render(input.value, { language }).html;
  }

  function item(finding: Finding): HTMLLIElement {
    const { severity, message, span, check } = finding;
    const place = button(text(severity), () => {
      input.focus();
      input.setSelectionRange(span.start, span.end);
    });
    place.className = `pg-button pg-severity pg-${severity}`;
    const why = element('a', '');
    why.href = checkPage(check);
    why.textContent = text('why');
    why.setAttribute('aria-label', `${text('why')} ${check}`);
    const repairs = [finding.fix, ...finding.suggestions].filter((one) => one !== undefined);
    const entry = element('li', '');
    entry.append(place, ` ${message[language]} `, why, ...repairs.map(repairButton));
    return entry;
  }

  function repairButton({ title, edits }: Repair): HTMLButtonElement {
    return button(title[language], () => {
      replaceAll(
        edits.reduceRight(
          (whole, { span, newText }) => whole.slice(0, span.start) + newText + whole.slice(span.end),
          input.value,
        ),
      );
    });
  }

  function replaceAll(value: string): void {
    input.value = value;
    input.focus();
    update();
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'pg-button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

function labelled(label: string, control: HTMLElement): HTMLLabelElement {
  const made = element('label', 'pg-label');
  made.append(label, control);
  return made;
}

function heading(label: string): HTMLElement {
  const made = element('p', 'pg-label');
  made.textContent = label;
  return made;
}

function row(...children: HTMLElement[]): HTMLElement {
  const made = element('div', 'pg-row');
  made.append(...children);
  return made;
}

function column(...children: HTMLElement[]): HTMLElement {
  const made = element('div', 'pg-column');
  made.append(...children);
  return made;
}
