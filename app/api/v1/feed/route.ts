import { feedRoute } from '../_http/feed-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = feedRoute();
