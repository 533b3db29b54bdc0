/** One value of an issue property that the manifest declares for searching (`jira:entityProperty`). */
export type IndexedProperty = {
  propertyKey: string;
  /** Object keys joined by dots, from the property's root. */
  path: string;
  type: 'number' | 'string' | 'text' | 'date' | 'user';
  searchAlias?: string;
};
