import { declarationOf } from '../app-field.ts';
import { allFields, fieldBean } from '../field-row.ts';
import { operation } from '../operation.ts';
import { mayBrowseAny } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

/** Custom fields only for those who may browse some project. @NOTE unverified on a live site: that all others see none. */
export const listFields = operation('GET', '/rest/api/3/field', {
  scopes: SCOPES.readField,
  points: 2,
  answer({ site, viewer }) {
    const seesCustom = mayBrowseAny(site, viewer);
    const fields = allFields(site).filter(({ custom }) => seesCustom || !custom);
    return { status: 200, body: fields.map((field) => fieldBean(field, declarationOf(field, site.appFields)?.key)) };
  },
});
