import { localPathSchema } from '@kamiyo/core/contracts';

/** A path of this site to go on to, or the home page: a form must not lead to another site. */
export function localPath(value: FormDataEntryValue | null): string {
  return localPathSchema.safeParse(value).data ?? '/';
}
