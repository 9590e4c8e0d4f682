import { Action } from '../layout/action.tsx';
import { Facts } from '../layout/facts.tsx';
import { Sheet } from '../layout/sheet.tsx';
import { Text } from '../layout/text.tsx';
import type { Letter } from './letter.ts';

export const planChanged: Letter<'plan_changed'> = {
  subject: ({ workspace, now }) => `${workspace} is on ${now} now`,
  Body: ({ workspace, before, now, link }) => (
    <Sheet title="The plan has changed" because="You receive this because you own the workspace.">
      <Facts
        rows={[
          ['Workspace', workspace],
          ['Before', before],
          ['Now', now],
        ]}
      />
      <Text>
        The new limits apply from now on. What a plan has no room for is paused, not deleted, and
        comes back with a larger one.
      </Text>
      <Action href={link} label="See plan and limits" />
    </Sheet>
  ),
};
