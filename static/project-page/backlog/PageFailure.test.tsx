import { render, screen } from '@testing-library/react';
import { reportEn } from './report.en';
import { Words } from './words';
import { reportDe } from './report.de';
import { PageFailure } from './PageFailure';

test.each([
  [reportEn, 'This project does not exist, or you may not see it.'],
  [reportDe, 'Dieses Projekt gibt es nicht, oder du darfst es nicht sehen.'],
])('what a page of a project does not find is the project', (words, said) => {
  render(
    <Words words={words}>
      <PageFailure failure={{ code: 'not-found', details: {}, reference: '' }} reload={jest.fn()} />
    </Words>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent(said);
});

test('of a newer version it says nothing, as `ReadFailure`', () => {
  render(<PageFailure failure={{ code: 'other-build', details: {}, reference: '' }} reload={jest.fn()} />);
  expect(screen.queryByRole('alert')).toBeNull();
});
