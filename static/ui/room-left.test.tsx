import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Announcer } from './Announcer';
import { TextBlock } from './TextBlock';
import { TextLine } from './TextLine';

function Fields({ sent }: { sent: () => void }) {
  const [text, setText] = useState('');
  return (
    <Announcer>
      <form onSubmit={sent}>
        <TextLine label="One line" value={text} onChange={setText} limit={20} />
        <TextBlock label="Several" value={text} onChange={setText} limit={20} />
        <button type="submit">Send</button>
      </form>
    </Announcer>
  );
}

test('a field says how much room is left once little is left', async () => {
  render(<Fields sent={() => undefined} />);
  await userEvent.type(screen.getByLabelText('One line'), 'eighteen character');
  expect(screen.queryByText(/left/)).toBeNull();
  await userEvent.type(screen.getByLabelText('Several'), 's');
  expect(screen.getByLabelText('One line')).toHaveAccessibleDescription('1 character left');
  expect(screen.getByLabelText('Several')).toHaveAccessibleDescription('1 character left');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('a pasted text that is too long is kept, announced once, and not sent', async () => {
  let sent = 0;
  render(<Fields sent={() => (sent += 1)} />);
  await userEvent.click(screen.getByLabelText('Several'));
  await userEvent.paste('twenty-two characters!');
  const [line, block] = [screen.getByLabelText('One line'), screen.getByLabelText('Several')];
  for (const field of [line, block]) {
    expect(field).toHaveValue('twenty-two characters!');
    expect(field).toHaveAccessibleDescription('2 characters too many');
    expect(field).toBeInvalid();
  }
  expect(screen.getByRole('status')).toHaveTextContent('2 characters too many');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toBe(0);
  await userEvent.type(block, '{Backspace}{Backspace}');
  for (const field of [line, block]) expect(field).toBeValid();
});
