/** The editor's themes, as its webviews see them: a class of the body, and variables. */
export type EditorTheme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

export const EDITOR_THEMES: readonly EditorTheme[] = [
  'light',
  'dark',
  'high-contrast',
  'high-contrast-light',
];

/** The classes that VS Code gives the body of a webview. */
export const BODY_CLASSES: Readonly<Record<EditorTheme, string>> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'high-contrast': 'vscode-high-contrast',
  'high-contrast-light': 'vscode-high-contrast vscode-high-contrast-light',
};

/** What VS Code styles in every webview by itself: in colours that would be wrong in the message. */
export const EDITOR_STYLE = `
body { padding: 0 20px; background: transparent; overscroll-behavior-x: none; }
img, video { max-width: 100%; max-height: 100%; }
a, a code { color: rgb(255 0 255); }
a:hover { color: rgb(200 0 200); }
code { color: rgb(255 0 255); background-color: rgb(0 255 0); padding: 1px 3px; border-radius: 4px; }
blockquote { background: rgb(0 255 0); border-color: rgb(255 0 255); color: rgb(255 0 255); }
a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid rgb(255 0 255); outline-offset: -1px; }
`;

/** The variables that the frame uses, with the values of VS Code's own default themes. */
export const VARIABLES: Readonly<Record<EditorTheme, Readonly<Record<string, string>>>> = {
  light: {
    'editor-background': '#ffffff',
    foreground: '#3b3b3b',
    'panel-border': '#e5e5e5',
    'dropdown-background': '#ffffff',
    'dropdown-foreground': '#3b3b3b',
    'dropdown-border': '#cecece',
    'input-background': '#ffffff',
    'input-foreground': '#3b3b3b',
    'input-border': '#cecece',
    'button-background': '#005fb8',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    focusBorder: '#005fb8',
    descriptionForeground: '#3b3b3b',
    'editorError-foreground': '#e51400',
    'editorWarning-foreground': '#bf8803',
    'editorInfo-foreground': '#0063d3',
    'progressBar-background': '#005fb8',
    'list-hoverBackground': '#f2f2f2',
    'icon-foreground': '#3b3b3b',
    'inputOption-activeBackground': '#bed6ed',
    'inputOption-activeBorder': '#005fb8',
    'inputOption-activeForeground': '#000000',
    'toolbar-hoverBackground': '#b8b8b850',
    'menu-background': '#ffffff',
    'menu-foreground': '#3b3b3b',
    'menu-border': '#cecece',
  },
  dark: {
    'editor-background': '#1f1f1f',
    foreground: '#cccccc',
    'panel-border': '#2b2b2b',
    'widget-border': '#313131',
    'dropdown-background': '#313131',
    'dropdown-foreground': '#cccccc',
    'dropdown-border': '#3c3c3c',
    'input-background': '#313131',
    'input-foreground': '#cccccc',
    'input-border': '#3c3c3c',
    'button-background': '#0078d4',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    focusBorder: '#0078d4',
    descriptionForeground: '#9d9d9d',
    'editorError-foreground': '#f14c4c',
    'editorWarning-foreground': '#cca700',
    'editorInfo-foreground': '#59a4f9',
    'progressBar-background': '#0078d4',
    'list-hoverBackground': '#2a2d2e',
    'icon-foreground': '#cccccc',
    'inputOption-activeBackground': '#2489db82',
    'inputOption-activeBorder': '#2488db',
    'inputOption-activeForeground': '#ffffff',
    'toolbar-hoverBackground': '#5a5d5e50',
    'menu-background': '#1f1f1f',
    'menu-foreground': '#cccccc',
    'menu-border': '#454545',
  },
  'high-contrast': {
    'editor-background': '#000000',
    foreground: '#ffffff',
    contrastBorder: '#6fc3df',
    'dropdown-background': '#000000',
    'dropdown-foreground': '#ffffff',
    'input-background': '#000000',
    'input-foreground': '#ffffff',
    'button-secondaryBackground': '#000000',
    'button-secondaryForeground': '#ffffff',
    focusBorder: '#f38518',
    descriptionForeground: '#ffffff',
    'editorError-foreground': '#f48771',
    'editorWarning-foreground': '#ffd370',
    'editorInfo-foreground': '#59a4f9',
    'progressBar-background': '#6fc3df',
    'icon-foreground': '#ffffff',
    'inputOption-activeBackground': '#00000000',
    'inputOption-activeBorder': '#6fc3df',
    'inputOption-activeForeground': '#ffffff',
    contrastActiveBorder: '#f38518',
    'menu-background': '#000000',
    'menu-foreground': '#ffffff',
    'menu-border': '#6fc3df',
  },
  'high-contrast-light': {
    'editor-background': '#ffffff',
    foreground: '#292929',
    contrastBorder: '#0f4a85',
    'dropdown-background': '#ffffff',
    'dropdown-foreground': '#292929',
    'input-background': '#ffffff',
    'input-foreground': '#292929',
    'button-secondaryBackground': '#ffffff',
    'button-secondaryForeground': '#292929',
    focusBorder: '#006bbd',
    descriptionForeground: '#292929',
    'editorError-foreground': '#b5200d',
    'editorWarning-foreground': '#895503',
    'editorInfo-foreground': '#0063d3',
    'progressBar-background': '#0f4a85',
    'icon-foreground': '#292929',
    'inputOption-activeBackground': '#00000000',
    'inputOption-activeBorder': '#0f4a85',
    'inputOption-activeForeground': '#292929',
    contrastActiveBorder: '#006bbd',
    'menu-background': '#ffffff',
    'menu-foreground': '#292929',
    'menu-border': '#0f4a85',
  },
};
