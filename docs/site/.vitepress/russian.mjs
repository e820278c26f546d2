/** The words of VitePress itself, in Russian. */
export const russianTexts = {
  theme: {
    outline: { label: 'На этой странице' },
    docFooter: { prev: 'Назад', next: 'Вперёд' },
    darkModeSwitchLabel: 'Тема',
    lightModeSwitchTitle: 'Светлая тема',
    darkModeSwitchTitle: 'Тёмная тема',
    sidebarMenuLabel: 'Меню',
    returnToTopLabel: 'Наверх',
    langMenuLabel: 'Сменить язык',
    skipToContentLabel: 'Перейти к содержанию',
  },
  search: {
    translations: {
      button: { buttonText: 'Поиск', buttonAriaLabel: 'Поиск' },
      modal: {
        displayDetails: 'Показать подробности',
        resetButtonTitle: 'Очистить',
        backButtonTitle: 'Закрыть',
        noResultsText: 'Ничего не найдено:',
        footer: { selectText: 'открыть', navigateText: 'перейти', closeText: 'закрыть' },
      },
    },
  },
};
