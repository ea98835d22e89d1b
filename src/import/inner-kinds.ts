/** Kinds of items in which WordPress and its plugins keep what is theirs, and nobody a text for readers. */
const INNER =
  /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_(?:block|template|template_part|global_styles|navigation|font_family|font_face)|acf-.+|elementor_.+|wpcf7_.+|scheduled-action|guest-author)$/;

/** Whether an item of this kind is missed by nobody: what is of use in it (menus, guests, shared blocks) was read. */
export function isInnerKind(type: string): boolean {
  return INNER.test(type);
}
