import type { ComponentChildren } from 'preact';
import type { CommentForm as Form } from '../../src/comments/form.ts';
import { replyStrings } from '../../src/strings/comments.ts';
import { commentStrings } from '../../src/strings.ts';

interface Props {
  form: Form;
  /** The comments that a reader may answer: the id of each, and what it is called. */
  answerable?: readonly [id: string, label: string][] | undefined;
}

/** The comment form. Without JavaScript it is a plain form; assets/scripts/comments.ts sends it in place. */
export function CommentForm({ form, answerable = [] }: Props) {
  return (
    <section class="comments" id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title" class="section-title">
        {commentStrings.title}
      </h2>
      <form
        method="post"
        action={form.action}
        class="comment-form"
        data-encoding={form.encoding}
        data-redirect={form.redirect}
        {...form.attributes}
      >
        <p class="promise">
          {commentStrings.promise} {commentStrings.required} <Required />
        </p>
        {form.hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {answerable.length > 0 && <Answered name={form.fields.parent} comments={answerable} />}
        <Fields {...form} />
        <div class="trap" aria-hidden="true">
          <label for="comment-trap">{commentStrings.honeypot}</label>
          <Trap {...form.honeypot} />
        </div>
        <div class="comment-actions">
          <button type="submit" class="button">
            {commentStrings.send}
          </button>
          <div class="comment-status" role="status" />
        </div>
      </form>
    </section>
  );
}

/** Which comment the reader answers: chosen here, or by the link below it. */
function Answered({
  name,
  comments,
}: {
  name: string;
  comments: readonly [id: string, label: string][];
}) {
  return (
    <div class="field">
      <label for="comment-parent">{replyStrings.label}</label>
      <select id="comment-parent" name={name}>
        <option value="">{replyStrings.none}</option>
        {comments.map(([id, label]) => (
          <option value={id}>{label}</option>
        ))}
      </select>
    </div>
  );
}

/** What the reader fills in. */
function Fields({ fields, longest }: Form) {
  return (
    <>
      <Field id="comment-message" label={commentStrings.message}>
        <textarea
          id="comment-message"
          name={fields.message}
          rows={6}
          maxLength={longest.message}
          dir="auto"
          required
        />
      </Field>
      <Field id="comment-name" label={commentStrings.name} half>
        <input
          id="comment-name"
          type="text"
          name={fields.name}
          maxLength={longest.name}
          autocomplete="name"
          dir="auto"
          required
        />
      </Field>
      <Field id="comment-email" label={commentStrings.email} half>
        <input
          id="comment-email"
          type="email"
          name={fields.email}
          maxLength={longest.email}
          autocomplete="email"
          dir="ltr"
          required
        />
      </Field>
    </>
  );
}

interface FieldProps {
  id: string;
  label: string;
  /** Whether two such fields share a line where there is room. */
  half?: boolean;
  children: ComponentChildren;
}

function Field({ id, label, half = false, children }: FieldProps) {
  return (
    <div class={half ? 'field half' : 'field'}>
      <label for={id}>
        {label} <Required />
      </label>
      {children}
    </div>
  );
}

/** A field that robots fill in and people never see. */
function Trap({ name, type }: Form['honeypot']) {
  const shared = { id: 'comment-trap', name, tabIndex: -1, autocomplete: 'off' } as const;
  return type === 'checkbox' ? (
    <input type="checkbox" {...shared} />
  ) : (
    <input type="text" {...shared} />
  );
}

function Required() {
  return (
    <span class="required" aria-hidden="true">
      *
    </span>
  );
}
