import { extractOf } from './extract.ts';

const ok = (name: string) => ({
  description: 'A sentence.',
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` }, example: '{}' } },
});
const document = {
  info: { title: 'Jira', version: '1', description: 'A sentence.', license: { name: 'Apache 2.0' } },
  paths: {
    '/issue/{issueKey}': {
      get: { summary: 'Get issue', responses: { '200': ok('Issue') }, tags: ['Issues'] },
      delete: { responses: { '204': { description: 'Gone.' } } },
    },
    '/other': { get: { responses: { '200': ok('Other') } } },
  },
  components: {
    schemas: {
      Issue: {
        type: 'object',
        description: 'A sentence.',
        properties: {
          description: { type: 'string', example: 'Text', readOnly: true },
          parent: { allOf: [{ $ref: '#/components/schemas/Parent' }] },
        },
      },
      Parent: { type: 'object', title: 'Parent', additionalProperties: false },
      Other: { type: 'object' },
    },
  },
};

test('the extract has what the served operations use, and the names of the others', () => {
  const extract = extractOf(document, [{ method: 'GET', path: '/issue/{issueIdOrKey}' }]);
  expect(extract).toEqual({
    info: { title: 'Jira', version: '1', license: { name: 'Apache 2.0' } },
    paths: {
      '/issue/{issueKey}': {
        get: {
          responses: { '200': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Issue' } } } } },
        },
      },
    },
    components: {
      schemas: {
        Issue: {
          type: 'object',
          properties: {
            description: { type: 'string', readOnly: true },
            parent: { allOf: [{ $ref: '#/components/schemas/Parent' }] },
          },
        },
        Parent: { type: 'object', additionalProperties: false },
      },
    },
    others: ['DELETE /issue/{issueKey}', 'GET /other'],
  });
});
