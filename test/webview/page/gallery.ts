// Draws the preview in many states: `npx tsx test/webview/page/gallery.ts [FOLDER]` (default: out/gallery).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { extrasIndex } from '../../support/registered';
import { EDITOR_THEMES } from './themes';
import { Previews, type OpenOptions, type ShowOptions } from './support';

interface Picture extends OpenOptions, ShowOptions {
  readonly name: string;
  readonly template: string;
  readonly open?: boolean;
  /** Whether the rare options are opened. */
  readonly options?: boolean;
  /** The text over a loaded image. */
  readonly unfit?: string;
}

const ORDER =
  '[#HSM#]Здравствуйте, {{1}}!\nВаш заказ №*{{2}}* передан в доставку 🚚\n\nЧто подготовить:\n- паспорт\n- код из приложения\n\nСледить за заказом: https://www.bpmsoft.ru/orders/{{2}}[*HEAD*]Ваш заказ в пути[*FOOT*]Всегда с вами, команда BPMSoft';
const IMAGE =
  '[#HSM#]Здравствуйте, Елена!\n\nВышел новый каталог: *200 товаров* и ~старые~ _новые_ цены.[*IMAGE*]https://example.com/lisa.jpg[*FOOT*]Всегда с вами, команда BPMSoft';
const FORMATTING =
  '[#HSM#]*Жирный*, _курсив_, ~зачёркнутый~, `код`\n```пример\nв две строки```\n> Цитата клиента о доставке, которая длиннее одной строки\n> и её продолжение\n1. Первый шаг\n2. Второй шаг, в котором есть *_всё сразу_*\n- пункт\n- ещё пункт с https://example.com/a_b_c\nКонец.';
const LONG = `[#HSM#]${'Уважаемый клиент! Мы рады сообщить, что ваша заявка рассмотрена и одобрена. '.repeat(14)}\n\nС уважением.[*HEAD*]${'Очень длинный заголовок '.repeat(4)}`;
const WORD = `[#HSM#]Ссылка без пробелов: ${'х'.repeat(200)} и дальше. https://example.com/${'a'.repeat(120)}[*FOOT*]${'я'.repeat(60)}`;
const RTL =
  '[#HSM#]שלום, {{1}}! ההזמנה שלך מוכנה לאיסוף.\nЗаказ №123 готов.\nمرحبا بك في متجرنا[*HEAD*]عنوان الرسالة[*FOOT*]فريق الدعم';
const BROKEN =
  '[#HSM#]Текст сообщения с {1} переменной.[*IMAGE*]https://edu.bpmsoft.ru/opisanie-lisitsy.jpg.... с вами, команда BPMSoft.';

const HOMOGLYPH = '[#НSM#]Ваш заказ готов.';
const TAGS =
  '[#HSM#]Здравствуйте, {{1}}! Ваш заказ №{{2}} передан курьеру.[*HEADER*]Заказ в пути[* FOOT *]Магазин «Пример»';

const TOO_LARGE =
  'Изображение слишком большое: 7,2 МБ, а WhatsApp принимает до 5 МБ. Уменьшите его или сохраните с более сильным сжатием.';
const VARIANTS = [
  { name: 'Короткие', values: { '1': 'Ия', '2': '7' } },
  { name: 'Типичные', values: { '1': 'Елена', '2': '48213' } },
  {
    name: 'Самые длинные, какие бывали',
    values: { '1': 'Анна-Мария Константинопольская', '2': 'AB-2026/004821-ПОВТОРНЫЙ' },
  },
];

const phone = { width: 420, height: 900 };
const desktop = { width: 1000, height: 820, view: { width: 'desktop' as const } };
const ru = { language: 'ru' as const };

/** What is set in Edna and drawn with the message. */
const REGISTERED: readonly Picture[] = EDITOR_THEMES.flatMap((theme) =>
  (['Подборка недели', 'Скидка на всё', 'Можно вам позвонить?'] as const).map((text, index) => ({
    name: `registered-${['cards', 'offer', 'calls'][index]}-${theme}`,
    template: `[#HSM#]${text}`,
    ...{ width: 420, height: 520, theme, registered: extrasIndex() },
    ...(theme === 'light' ? {} : ru),
  })),
);

/** The row above the message at the widths that matter, opened where the picture is large enough. */
const TOOLBARS: readonly Picture[] = EDITOR_THEMES.flatMap((theme) =>
  [260, 360, 700, 1000].map((width) => ({
    ...{ name: `toolbar-${theme}-${width}`, template: '[#HSM#]Да', ...ru, theme, width, height: 330 },
    ...{ sampleSets: ['Короткие', 'Самые длинные, какие бывали'], options: width !== 700 },
  })),
);

const PICTURES: readonly Picture[] = [
  { name: 'order-light', template: ORDER, ...phone, ...ru },
  { name: 'order-dark', template: ORDER, ...phone, ...ru, theme: 'dark' },
  {
    name: 'order-filled',
    template: ORDER,
    ...phone,
    values: { '1': 'Елена', '2': '48213' },
    open: true,
    sampleSets: ['Короткие', 'Длинные'],
    ...ru,
  },
  { name: 'order-desktop', template: ORDER, ...desktop, ...ru },
  { name: 'order-desktop-dark', template: ORDER, ...desktop, ...ru, theme: 'dark' },
  { name: 'order-light-in-dark', template: ORDER, ...phone, theme: 'dark', view: { theme: 'light' } },
  { name: 'order-high-contrast', template: ORDER, ...phone, ...ru, theme: 'high-contrast' },
  { name: 'order-high-contrast-light', template: ORDER, ...phone, ...ru, theme: 'high-contrast-light' },
  { name: 'image-light', template: IMAGE, ...phone, ...ru },
  { name: 'image-dark', template: IMAGE, ...phone, ...ru, theme: 'dark' },
  { name: 'image-desktop', template: IMAGE, ...desktop, ...ru },
  { name: 'image-tall', template: IMAGE.replace('lisa', 'tall'), ...phone, ...ru },
  { name: 'image-failed', template: IMAGE.replace('lisa', '404'), ...phone, ...ru },
  { name: 'image-unfit', template: IMAGE, ...phone, ...ru, unfit: TOO_LARGE },
  { name: 'image-unfit-dark', template: IMAGE, ...phone, ...ru, unfit: TOO_LARGE, theme: 'dark' },
  { name: 'image-http', template: IMAGE.replace('https', 'http'), ...phone, ...ru, theme: 'dark' },
  { name: 'image-held', template: IMAGE, ...phone, loadImages: false, ...ru },
  { name: 'image-untrusted', template: IMAGE, ...phone, loadImages: false, untrusted: true, ...ru },
  {
    name: 'image-untrusted-dark',
    template: IMAGE,
    width: 260,
    height: 700,
    theme: 'dark',
    loadImages: false,
    untrusted: true,
    view: { textSize: 130 },
  },
  { name: 'image-missing', template: '[#HSM#]Текст[*IMAGE*]', ...phone },
  { name: 'formatting-light', template: FORMATTING, ...phone, ...ru, open: true },
  { name: 'formatting-dark', template: FORMATTING, ...phone, ...ru, theme: 'dark', open: true },
  { name: 'formatting-desktop', template: FORMATTING, ...desktop, ...ru, open: true },
  { name: 'long-folded', template: LONG, ...phone, ...ru },
  { name: 'long-open', template: LONG, ...phone, ...ru, open: true, theme: 'dark' },
  { name: 'long-word', template: WORD, ...phone, ...ru, open: true },
  { name: 'right-to-left', template: RTL, ...phone, ...ru, open: true },
  { name: 'emoji-1', template: '[#HSM#]🎉', ...phone },
  { name: 'emoji-3', template: '[#HSM#]👨‍👩‍👧🇷🇺❤️', ...phone, theme: 'dark' },
  { name: 'cursor', template: ORDER, ...phone, ...ru, cursor: 24, open: true },
  { name: 'cursor-dark', template: ORDER, ...phone, ...ru, cursor: 40, open: true, theme: 'dark' },
  { name: 'cursor-place', template: ORDER, ...phone, ...ru, cursor: 23, values: { '1': 'Елена' } },
  { name: 'broken', template: BROKEN, ...phone, ...ru },
  { name: 'broken-dark', template: BROKEN, ...phone, ...ru, theme: 'dark' },
  { name: 'arrives-nothing', template: HOMOGLYPH, ...phone, ...ru },
  { name: 'arrives-nothing-dark', template: HOMOGLYPH, ...phone, ...ru, theme: 'dark' },
  { name: 'arrives-tags', template: TAGS, ...phone, ...ru },
  { name: 'arrives-tags-en-dark', template: TAGS, ...phone, theme: 'dark' },
  { name: 'arrives-unknown', template: ORDER.replace('HEAD', 'head'), ...phone, ...ru },
  { name: 'arrives-high-contrast', template: TAGS, ...phone, theme: 'high-contrast' },
  { name: 'arrives-narrow', template: HOMOGLYPH, width: 260, height: 700, ...ru },
  { name: 'arrives-meant', template: TAGS, ...phone, ...ru, message: 'meant' },
  { name: 'arrives-variants', template: TAGS, width: 900, height: 800, ...ru, variants: VARIANTS },
  { name: 'empty', template: '', ...phone, ...ru },
  { name: 'no-body', template: '[#HSM#][*HEAD*]Заголовок[*FOOT*]Подпись', ...phone },
  { name: 'short', template: '[#HSM#]Да', ...phone },
  { name: 'too-long', template: `[#HSM#]${'слово '.repeat(20000)}`, ...phone, ...ru },
  { name: 'narrow', template: ORDER, width: 260, height: 900, ...ru, open: true },
  { name: 'side-by-side', template: ORDER, width: 1100, height: 900, ...ru, variants: VARIANTS },
  {
    name: 'side-by-side-dark',
    template: ORDER.replace('[*FOOT*]', '[*IMAGE*]https://example.com/lisa.jpg[*FOOT*]').replace(
      /\[\*HEAD\*\][^[]*/,
      '',
    ),
    width: 1100,
    height: 900,
    ...ru,
    theme: 'dark',
    variants: VARIANTS,
  },
  {
    name: 'side-by-side-two',
    template: ORDER,
    width: 700,
    height: 900,
    ...ru,
    variants: VARIANTS.slice(0, 2),
  },
  { name: 'side-by-side-phone', template: ORDER, ...phone, ...ru, variants: VARIANTS, cursor: 24 },
  { name: 'side-by-side-desktop', template: ORDER, ...desktop, width: 1300, ...ru, variants: VARIANTS },
  ...REGISTERED,
  ...TOOLBARS,
  { name: 'large-text', template: ORDER, ...phone, ...ru, view: { textSize: 150 }, open: true },
];

async function main(folder: string, only: string | undefined): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const previews = new Previews();
  await previews.start(2);
  try {
    for (const picture of PICTURES) {
      if (only !== undefined && !picture.name.includes(only)) continue;
      const preview = await previews.open(picture);
      await preview.show(picture.template, picture);
      await preview.page.waitForTimeout(150);
      if (picture.unfit !== undefined) {
        const url = 'https://example.com/lisa.jpg';
        await preview.send({ type: 'image-problem', url, text: picture.unfit });
      }
      if (picture.open) {
        const more = preview.page.locator('.read-more:visible');
        if ((await more.count()) > 0) await more.click();
        const details = preview.page.locator('#samples:not([hidden]) summary');
        if ((await details.count()) > 0 && picture.values) await details.click();
      }
      if (picture.options) await preview.page.locator('.popup > button').click();
      await preview.page.mouse.move(0, 0);
      await preview.page.screenshot({ path: join(folder, `${picture.name}.png`), fullPage: true });
      await preview.close();
    }
  } finally {
    await previews.stop();
  }
  console.log(`The pictures are in ${folder}.`);
}

main(process.argv[2] ?? 'out/gallery', process.argv[3]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
