import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Explain } from './Explain';
import { commonDe } from './messages/common-de';
import { commonEn } from './messages/common-en';
import { createWords } from './words';

const { Words } = createWords(commonEn, async () => commonDe);

test.each([
  ['How this is counted: Runway', commonEn],
  ['So wird gezählt: Runway', commonDe],
])('a figure says how it is counted, until Escape: %s', async (name, words) => {
  render(
    <Words words={words}>
      <Explain of="Runway">
        <p>Ready work, divided by what is finished.</p>
      </Explain>
    </Words>,
  );
  const button = screen.getByRole('button', { name, expanded: false });
  await userEvent.click(button);
  expect(screen.getByRole('region', { name })).toHaveTextContent('Ready work');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('region')).toBeNull();
  expect(button).toHaveFocus();
});
