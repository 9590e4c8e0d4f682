import type { ReactNode, TextareaHTMLAttributes } from 'react';

import { controlStyle, FieldFrame, type FieldProps } from './field.tsx';

/** A labelled place for more than a line of text. */
export function TextArea(
  props: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>,
): ReactNode {
  const { label, hint, error, id, ...attributes } = props;
  return (
    <FieldFrame
      control={(control) => (
        <textarea
          rows={4}
          {...attributes}
          {...control}
          className={`${controlStyle(error)} block py-1.5`}
        />
      )}
      {...{ label, hint, error, id }}
    />
  );
}
