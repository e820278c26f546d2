import * as vscode from 'vscode';
import { includes } from '../support/assert';
import { waitFor } from '../support/wait';

describe('why a message was not delivered', () => {
  it('is a page that the editor shows', async () => {
    await vscode.commands.executeCommand(
      'hsm.whyNotDelivered',
      '[#HSM#]Здравствуйте, Елена! Ваш заказ готов.',
      '132000',
    );
    const text = await waitFor(
      'the answer',
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'hsm-why')?.getText(),
      (shown) => shown !== undefined && shown !== '',
    );
    includes(text ?? '', '132000');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
