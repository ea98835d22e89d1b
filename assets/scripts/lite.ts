/** The lite edition: a picture is fetched when the reader taps its link, and not before. */

for (const link of document.querySelectorAll<HTMLAnchorElement>('.picture-link')) {
  link.addEventListener('click', (event) => {
    // With a key held down the link opens in a tab of its own, as links do.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const picture = pictureOf(link);
    link.replaceWith(picture);
    picture.querySelector('img')?.focus();
  });
}

function pictureOf({ href, dataset }: HTMLAnchorElement): HTMLPictureElement {
  const smallest = document.createElement('source');
  smallest.type = 'image/avif';
  smallest.srcset = dataset['avif'] ?? '';
  const image = document.createElement('img');
  image.alt = dataset['alt'] ?? '';
  image.width = Number(dataset['width']);
  image.height = Number(dataset['height']);
  image.tabIndex = -1;
  image.src = href;
  const picture = document.createElement('picture');
  picture.append(smallest, image);
  return picture;
}
