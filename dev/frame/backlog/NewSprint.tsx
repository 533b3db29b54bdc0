import { useState } from 'react';
import { createSprint } from '../jira/sprint.ts';
import { useFrame } from '../shell/frame-context.ts';

export function NewSprint({ boardId, change }: { boardId: string; change: (work: Promise<unknown>) => void }) {
  const { client } = useFrame();
  const [name, setName] = useState('');
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        change(createSprint(client, boardId, name));
        setName('');
      }}
    >
      <label className="control">
        <span>New sprint</span>
        <input value={name} onChange={(event) => setName(event.target.value)} required maxLength={30} />
      </label>
      <button type="submit">Create sprint</button>
    </form>
  );
}
