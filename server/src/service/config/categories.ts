/** The categories under which Meta registers templates. */
export const CATEGORIES = ['marketing', 'utility', 'authentication'] as const;

export type Category = (typeof CATEGORIES)[number];
