/** Size of the image that a shared link shows, in pixels. */
export const PREVIEW_SIZE = { width: 1200, height: 630 };
