import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import { hostProblem, type HostProblem } from './_image-host';
import { forEachWebAddress } from '../../model/images';
import { defineCheck } from '../define';

export default defineCheck<{ readonly host: string; readonly problem: HostProblem }>({
  id: 'image-host-private',
  group: 'image',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-22' },
  refusedWith: ['131053'],
  title: {
    en: 'Image not on the public internet',
    ru: 'Изображение недоступно из интернета',
  },
  why: {
    en: 'Edna and WhatsApp download the image from outside, without signing in. An address inside the company network, on your own computer, or on a file service’s page (Google Drive, Yandex Disk, Dropbox) gives them nothing or a web page, and the message is not delivered.',
    ru: 'Edna и WhatsApp загружают изображение извне и без входа в учётную запись. Адрес внутри сети компании, на вашем компьютере или страница файлового сервиса (Google Диск, Яндекс Диск, Dropbox) ничего им не даст, и сообщение не будет доставлено.',
  },
  message: ({ host, problem }) => messageOf(host, problem),
  needs: { facts: Fact.Image },
  find({ document }, report) {
    forEachWebAddress(document, (url, { address }) => {
      const problem = hostProblem(url);
      if (problem) report({ span: address, data: { host: url.hostname, problem } });
    });
  },
  examples: {
    bad: [
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://localhost/catalog.jpg⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://192.168.0.10/catalog.jpg⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://files.company.local/catalog.jpg⟧' },
      { text: '[#HSM#]Каталог готов.[*IMAGE*]⟦https://disk.yandex.ru/i/catalog.jpg⟧' },
    ],
    good: ['[#HSM#]Каталог готов.[*IMAGE*]https://www.example.com/catalog.jpg'],
  },
});

function messageOf(host: string, problem: HostProblem): LocalizedText {
  switch (problem) {
    case 'own-computer':
      return {
        en: `${host} is your own computer; Edna cannot reach it. Put the image on a public site and write its address.`,
        ru: `${host} — это ваш собственный компьютер, и Edna не сможет к нему обратиться. Разместите изображение на общедоступном сайте и укажите его адрес.`,
      };
    case 'company-network':
      return {
        en: `${host} is an address inside a company network; Edna cannot reach it from outside. Put the image on a public site and write its address.`,
        ru: `${host} — адрес внутри сети компании, извне Edna к нему не обратится. Разместите изображение на общедоступном сайте и укажите его адрес.`,
      };
    case 'file-service':
      return {
        en: `${host} opens a page (or asks to sign in), not the image itself, so the image is not found. Put the image on a site where it opens directly.`,
        ru: `${host} открывает страницу или вход в учётную запись, а не изображение: оно не найдётся. Разместите его на сайте, с которого оно открывается напрямую.`,
      };
  }
}
