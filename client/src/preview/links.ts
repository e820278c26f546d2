import { env, Uri } from 'vscode';

/** Opens a web address by way of the editor, which asks the author first. Other schemes are ignored. */
export async function openLink(href: string): Promise<void> {
  const uri = Uri.parse(href);
  if (uri.scheme === 'https' || uri.scheme === 'http') await env.openExternal(uri);
}
