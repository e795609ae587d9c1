import { oembedRoute } from '../_http/oembed-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = oembedRoute();
