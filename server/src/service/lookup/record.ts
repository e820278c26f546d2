/** A record of the lookup «Шаблоны ответов». */
export interface LookupRecord {
  /** «Название» */
  readonly name: string;
  /** «Описание», lines end in LF */
  readonly description: string;
  /** «Тип шаблона ответа»; empty when the table has no such column */
  readonly type: string;
}

/** The captions of the columns, as BPMSoft shows them. */
export interface LookupColumns {
  readonly name: string;
  readonly description: string;
  readonly type: string;
}

/** The captions of the lookup as BPMSoft's page names them; a client's own system may call them differently. */
export const LOOKUP_COLUMNS: LookupColumns = {
  name: 'Название',
  description: 'Описание',
  type: 'Тип шаблона ответа',
};

/** The name of the lookup: of the sheet in a workbook, too. */
export const LOOKUP_NAME = 'Шаблоны ответов';
