/** A row of Edna's list. */
export function ednaRow(id: number, text: string, more: object = {}): object {
  return {
    ...{ id, name: `t${id}`, channelType: 'WHATSAPP', language: 'RU', status: 'APPROVED', type: 'OPERATOR' },
    ...{ category: 'UTILITY', content: { text, textExampleParams: [] } },
    ...more,
  };
}
