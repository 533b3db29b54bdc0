import type { Field } from '@atlaskit/jql-ast';

/** Key and path of `issue.property[key].path`; undefined without brackets. */
export function propertyOf({ properties }: Field): { key: string; path: string } | undefined {
  const [property] = properties ?? [];
  if (!property) return undefined;
  const path = (property.path ?? []).map(({ value }) => value).join('');
  return { key: property.key?.value ?? '', path: path.replace(/^\./, '') };
}

/** A field's name in messages. */
export function typedName(field: Field): string {
  const property = propertyOf(field);
  if (!property) return field.value;
  return `${field.value}[${property.key}]${property.path === '' ? '' : `.${property.path}`}`;
}
