import { searchRoute } from '../_http/search-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = searchRoute();
