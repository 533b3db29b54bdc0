import { commonDe } from '../../../static/ui/messages/common-de';
import { commonEn } from '../../../static/ui/messages/common-en';
import { statusWords } from './status-words';

test('Jira shows the states in the words of the panel', () => {
  expect(statusWords).toEqual({ en: commonEn.states, de: commonDe.states });
});
