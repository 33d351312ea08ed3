/** Made from the API's OpenAPI document by `npm run types`; not edited by hand. */

export interface paths {
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the web needs to know of this installation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            basemap: {
                                /** @enum {string} */
                                kind: "none" | "tianditu" | "xyz" | "wmts";
                                url: string | null;
                                labelsUrl: string | null;
                                subdomains: string | null;
                                crs: string;
                                attribution: string | null;
                                approvalNumber: string | null;
                                maxZoom: number;
                            };
                            /** @description The installation started with demonstration data */
                            demo: boolean;
                            contactEmail: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by username and password; sets the session cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            username: string | null;
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            email: string | null;
                            isDemo: boolean;
                            /** @description Somebody else made the password; nothing else can be done before it is changed */
                            mustChangePassword: boolean;
                            memberships: {
                                /** @enum {string} */
                                role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign out of this browser */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can sign in here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            singleSignOn: string | null;
                            demoAccounts: {
                                username: string;
                                name: string;
                                password: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the password once more: administrative actions want it from the last 15 minutes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and with which roles where */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            username: string | null;
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            email: string | null;
                            isDemo: boolean;
                            /** @description Somebody else made the password; nothing else can be done before it is changed */
                            mustChangePassword: boolean;
                            memberships: {
                                /** @enum {string} */
                                role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one’s name, language or address for notices */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {string} */
                        language?: "zh-CN" | "en";
                        email?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            username: string | null;
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            email: string | null;
                            isDemo: boolean;
                            /** @description Somebody else made the password; nothing else can be done before it is changed */
                            mustChangePassword: boolean;
                            memberships: {
                                /** @enum {string} */
                                role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in at the authority’s single sign-on; gives the address to go to */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Where to come back to
                         * @default /desk
                         * @example /desk
                         */
                        next: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/callback/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the single sign-on sends people back to */
        get: {
            parameters: {
                query?: {
                    code?: string;
                    state?: string;
                    iss?: string;
                    session_state?: string;
                    scope?: string;
                    error?: string;
                    error_description?: string;
                    error_uri?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a photo or paper (multipart/form-data, one file of up to 10 MB) to name in a form within a day */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            fileName: string;
                            /** @enum {string} */
                            mediaType: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
                            /** @description Bytes */
                            size: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file you uploaded */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete an upload that nothing uses yet */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proof-of-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proof of work to do before a correction is sent or an account made (altcha, PBKDF2/SHA-256) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            parameters: {
                                [key: string]: unknown;
                            };
                            signature: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an account of one’s own, by mobile number or e-mail address; it books and is given no role */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        username: string;
                        password: string;
                        /** @description A solved challenge of GET /proof-of-work */
                        proof: string;
                        /** @enum {string} */
                        language?: "zh-CN" | "en";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s password; all other browsers are signed out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The browsers one is signed in with */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description The one this request belongs to */
                                isThis: boolean;
                                address: string | null;
                                userAgent: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                signedInAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                lastSeenAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Sign out all of one’s browsers but this one */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out one of one’s browsers */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s API keys */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                scopes: ("catalogue:read" | "catalogue:write" | "surroundings:read" | "surroundings:write" | "booking:read" | "booking:write")[];
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                expiresAt: string;
                                lastUsedAt: string | null;
                                revokedAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make an API key: it may do what its scopes say and its owner may; shown once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        scopes: ("catalogue:read" | "catalogue:write" | "surroundings:read" | "surroundings:write" | "booking:read" | "booking:write")[];
                        /** @description How long it holds */
                        days: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Shown this once */
                            key: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            expiresAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API key at once */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything kept about oneself, as a JSON file (个人信息保护法 art. 45) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close one’s account for good (个人信息保护法 art. 47); the record of what was done names only its id */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your notices, the newest first */
        get: {
            parameters: {
                query: {
                    limit: number;
                    cursor?: string;
                    /** @description Unread ones alone */
                    unread: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                /** @description In the language of the request */
                                title: string;
                                body: string | null;
                                link: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                                readAt: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of your notices are unread */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Counted up to 100 */
                            count: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How you want to be told */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Letters to the e-mail address that is the username, or that is given with the account */
                            emails: boolean;
                            /** @description No letters of these */
                            muted: ("booking" | "editing" | "case" | "webhook" | "notice")[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Say how you want to be told */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Letters to the e-mail address that is the username, or that is given with the account */
                        emails: boolean;
                        /** @description No letters of these */
                        muted: ("booking" | "editing" | "case" | "webhook" | "notice")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Letters to the e-mail address that is the username, or that is given with the account */
                            emails: boolean;
                            /** @description No letters of these */
                            muted: ("booking" | "editing" | "case" | "webhook" | "notice")[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notice as read */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark your notices as read, up to and with one of them */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        upTo?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes, as it happens (text/event-stream) */
        get: {
            parameters: {
                query: {
                    /** @description slot:<venueId> … ; whoever is signed in also hears of their own notices */
                    topic: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People with an account, the newest first; contacts masked */
        get: {
            parameters: {
                query: {
                    /** @description Of the name, a username’s beginning, or a whole mobile number or e-mail address */
                    q?: string;
                    role?: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                    organisation?: string;
                    state?: "active" | "locked" | "disabled";
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                username: string | null;
                                contact: string | null;
                                /** @enum {string} */
                                state: "active" | "locked" | "disabled";
                                isDemo: boolean;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                                lastSeenAt: string | null;
                                memberships: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                                    organisation: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    } | null;
                                    division: {
                                        code: string;
                                        name: string;
                                        nameEn: string | null;
                                    } | null;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make an account with roles; its first password is shown once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        username: string;
                        memberships: {
                            /** @enum {string} */
                            role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                            organisationId: string | null;
                            divisionCode: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description To begin with; shown this once */
                            password: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person with an account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            username: string | null;
                            contact: string | null;
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled";
                            isDemo: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            lastSeenAt: string | null;
                            memberships: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person a role for an organisation or in a division; never a wider one than one’s own */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                        organisationId: string | null;
                        divisionCode: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a role away */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    membershipId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person a new first password, shown once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description To begin with; shown this once */
                            password: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a person’s e-mail address or telephone number; the reason goes on the record */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contact: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an account: it can’t sign in, and its browsers are signed out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            username: string | null;
                            contact: string | null;
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled";
                            isDemo: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            lastSeenAt: string | null;
                            memberships: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a stopped account sign in again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            username: string | null;
                            contact: string | null;
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled";
                            isDemo: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            lastSeenAt: string | null;
                            memberships: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the lock that wrong passwords have put on an account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            username: string | null;
                            contact: string | null;
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled";
                            isDemo: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            lastSeenAt: string | null;
                            memberships: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a person out everywhere */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            username: string | null;
                            contact: string | null;
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled";
                            isDemo: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            lastSeenAt: string | null;
                            memberships: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                role: "guide" | "keeper" | "regulator" | "steward" | "administrator";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations in one’s divisions, by name */
        get: {
            parameters: {
                query: {
                    q?: string;
                    kind?: "operator" | "school" | "kindergarten" | "office";
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "operator" | "school" | "kindergarten" | "office";
                                divisionCode: string | null;
                                division: string | null;
                                divisionEn: string | null;
                                /** @description How many act for it */
                                people: number;
                                /** @description How many it runs */
                                venues: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add an organisation */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        kind: "operator" | "school" | "kindergarten" | "office";
                        divisionCode: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an organisation */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {string} */
                        kind?: "operator" | "school" | "kindergarten" | "office";
                        divisionCode?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of sign-ins and changes, the newest first */
        get: {
            parameters: {
                query: {
                    person?: string;
                    /** @example venue.update */
                    subject?: string;
                    subjectId?: string;
                    /** @example venue.update */
                    action?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    from?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    to?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                /** @description person:<id>, key:<id>, anonymous, or a part of the program: seed, command */
                                actor: string;
                                actorName: string | null;
                                address: string | null;
                                action: string;
                                subject: string;
                                subjectId: string;
                                subjectName: string | null;
                                before: unknown;
                                after: unknown;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The actions that stand on the record */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: string[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record as a table; that it was taken goes on the record */
        get: {
            parameters: {
                query: {
                    person?: string;
                    /** @example venue.update */
                    subject?: string;
                    subjectId?: string;
                    /** @example venue.update */
                    action?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    from?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    to?: string;
                    format: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks within your reach */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                url: string;
                                description: string;
                                events: string[];
                                organisationId: string | null;
                                organisation: string | null;
                                divisionCode: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                                disabledAt: string | null;
                                disabledReason: ("by-hand" | "gone" | "failing") | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Tell another program of events; the answer shows the secret that signs them, this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description https; where it may lead into the own network, http too
                         * @example https://example.org/hook
                         */
                        url: string;
                        /** @description Kinds (booking.confirmed), first words of kinds (booking), or * for all */
                        events: string[];
                        description?: string;
                        organisationId?: string | null;
                        divisionCode?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            url: string;
                            description: string;
                            events: string[];
                            organisationId: string | null;
                            organisation: string | null;
                            divisionCode: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            disabledAt: string | null;
                            disabledReason: ("by-hand" | "gone" | "failing") | null;
                        } & {
                            /** @description Signs the deliveries (Standard Webhooks); shown this once */
                            secret: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a webhook was told and what it answered, the newest first */
        get: {
            parameters: {
                query: {
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                event: string;
                                /** @enum {string} */
                                state: "waiting" | "delivered" | "failed";
                                attempts: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                                lastAttemptAt: string | null;
                                nextAttemptAt: string | null;
                                status: number | null;
                                answer: string | null;
                                error: string | null;
                                milliseconds: number | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one ends at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Signs the deliveries (Standard Webhooks); shown this once */
                            secret: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a webhook and its log */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a webhook, or switch it on or off */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description https; where it may lead into the own network, http too
                         * @example https://example.org/hook
                         */
                        url?: string;
                        /** @description Kinds (booking.confirmed), first words of kinds (booking), or * for all */
                        events?: string[];
                        description?: string;
                        isEnabled?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            url: string;
                            description: string;
                            events: string[];
                            organisationId: string | null;
                            organisation: string | null;
                            divisionCode: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            disabledAt: string | null;
                            disabledReason: ("by-hand" | "gone" | "failing") | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a trial event */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                    delivery: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Administrative divisions: the provinces, or those below one */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    parent?: string;
                    /** @description With everything of that level below `parent`, not its children alone */
                    level?: "province" | "city" | "county" | "street";
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                name: string;
                                nameEn: string | null;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "street";
                                parentCode: string | null;
                                bbox: {
                                    minLon: number;
                                    minLat: number;
                                    maxLon: number;
                                    maxLat: number;
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions/outlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlines of divisions as GeoJSON, WGS-84 */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    under?: string;
                    /** @description Simplified to so many metres */
                    tolerance: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            type: "FeatureCollection";
                            features: {
                                /** @enum {string} */
                                type: "Feature";
                                properties: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                    /** @enum {string} */
                                    level: "province" | "city" | "county" | "street";
                                    parentCode: string | null;
                                    source: string | null;
                                };
                                geometry: {
                                    type: string;
                                    coordinates: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One division with its ancestors and children */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @example 3301 */
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            name: string;
                            nameEn: string | null;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "street";
                            parentCode: string | null;
                            bbox: {
                                minLon: number;
                                minLat: number;
                                maxLon: number;
                                maxLat: number;
                            } | null;
                            centre: {
                                lon: number;
                                lat: number;
                            } | null;
                            /** @description From the province down to its parent */
                            path: {
                                code: string;
                                name: string;
                                nameEn: string | null;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "street";
                            }[];
                            children: {
                                code: string;
                                name: string;
                                nameEn: string | null;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "street";
                            }[];
                            retiredOn: string | null;
                            outlineSource: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What places can be, and which documents say so */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                nameZh: string;
                                nameEn: string;
                                /** @description Broad group, for icons and colours */
                                family: string;
                                /** @description A place may also be named this beside its own category */
                                isDesignation: boolean;
                                minorsDuty: ("free" | "reduced") | null;
                                /** @description 公共文化服务保障法 14 */
                                isPublicCulture: boolean;
                                /** @description Which documents name the category */
                                clauses: {
                                    /** @description NAT, NX, YJ, TS, GZ, MINORS_ACT or CULTURE_ACT */
                                    document: string;
                                    clause: string;
                                    quotation: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days off and 调休 working days of a year, as published */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** @description false: the State Council has not published it; nothing is guessed */
                            isPublished: boolean;
                            publishedOn: string | null;
                            source: string | null;
                            days: {
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                day: string;
                                /** @description holiday: a day off; workday: a 调休 working day */
                                kind: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One venue with everything a visitor needs; 301 when it was merged into another, 410 when it closed for good */
        get: {
            parameters: {
                query: {
                    /** @description Coordinate system of the answer */
                    crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string | null;
                            category: string;
                            /** @description Degrees, longitude first */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            address: string | null;
                            division: {
                                code: string;
                                name: string;
                                nameEn: string | null;
                            } | null;
                            /** @description True distance from the place asked about */
                            metres?: number;
                            /** @description Every day */
                            freeFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                            reducedFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                            /** @description A monthly free day, an open day or a free season */
                            hasFreeDay: boolean;
                            /** @description At the moment of the request */
                            open: {
                                /**
                                 * @description not-yet-published: it turns on a holiday arrangement that isn’t out
                                 * @enum {string}
                                 */
                                state: "open" | "closed" | "unknown" | "not-yet-published";
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                until?: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                opensNext?: string;
                            };
                            wheelchair: ("yes" | "limited" | "no") | null;
                            groupMax: number | null;
                            verifiedOn: string | null;
                            source: string;
                            /** @description Fields invented for a demonstration */
                            demoFields: string[];
                            aliases: string[];
                            description: string | null;
                            phone: string | null;
                            website: string | null;
                            directions: string | null;
                            accessibilityNote: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            designations: {
                                category: string;
                                /** @enum {string} */
                                level: "national" | "provincial" | "city" | "county";
                                year: number | null;
                                source: string;
                                isDemo: boolean;
                            }[];
                            offers: {
                                audiences: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @enum {string} */
                                kind: "free" | "percent" | "price";
                                /** @description What is paid of the full price; 50 = half price */
                                percent?: number;
                                /** @description Price in fen */
                                priceFen?: number;
                                minAge?: number;
                                /** @description Inclusive, in full years */
                                maxAge?: number;
                                /** @description Fitting either the age or the height is enough */
                                maxHeightCm?: number;
                                /** @enum {string} */
                                days: "daily" | "monthly" | "open_day" | "season";
                                /**
                                 * @description -1 = last
                                 * @enum {integer}
                                 */
                                monthlyNth?: -1 | 1 | 2 | 3 | 4 | 5;
                                /** @description 1 = Monday … 7 = Sunday */
                                monthlyWeekday?: number;
                                monthlyDay?: number;
                                dates?: string[];
                                /**
                                 * @description MM-DD
                                 * @example 07-01
                                 */
                                seasonFrom?: string;
                                /**
                                 * @description MM-DD
                                 * @example 07-01
                                 */
                                seasonTo?: string;
                                /** @description What a visitor must bring or do */
                                condition?: string;
                                /** @description The article the offer follows from */
                                basis?: string;
                                isDemo?: boolean;
                                words: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            /** @description Which of `offers` hold today, by their place in the list */
                            offersToday: number[];
                            openingRules: {
                                kind: "hours" | "closed";
                                /** @description 1 = Monday … 7 = Sunday; absent: every day */
                                weekdays?: number[];
                                /** @example 09:00 */
                                opens?: string;
                                /** @example 17:00 */
                                closes?: string;
                                /** @example 17:00 */
                                lastEntry?: string;
                                /**
                                 * @description MM-DD; the season may wrap New Year
                                 * @example 11-01
                                 */
                                seasonFrom?: string;
                                /** @example 11-01 */
                                seasonTo?: string;
                                /**
                                 * @description With toOn: an exception for these dates
                                 * @example 2026-10-01
                                 */
                                fromOn?: string;
                                /** @example 2026-10-01 */
                                toOn?: string;
                                holidays?: "any" | "except" | "only";
                                makeupDays?: "own" | "workday";
                                note?: string;
                                isDemo?: boolean;
                            }[];
                            openingWords: {
                                zh: string;
                                en: string;
                            };
                            /** @description Seven days from today on */
                            week: {
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                day: string;
                                /** @enum {string} */
                                state: "open" | "closed" | "unknown" | "not-yet-published";
                                /** @description HH:MM in China; closes at or before opens is after midnight */
                                ranges: {
                                    opens: string;
                                    closes: string;
                                    lastEntry?: string;
                                }[];
                                /** @description Which kind of rule decided */
                                reason?: string;
                                note?: string;
                                /** @description Name of the day off, or of the holiday a 调休 day makes up for */
                                holiday?: string;
                            }[];
                            programmes: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                types: string[];
                                /** @description 0 = before school, 1–6 primary, 7–9 junior, 10–12 senior */
                                gradeFrom: number;
                                gradeTo: number;
                                minutes: number | null;
                                groupMin: number | null;
                                groupMax: number | null;
                                priceFen: number;
                                /** @description 进校园 */
                                comesToSchool: boolean;
                                lessonUrl: string | null;
                                description: string | null;
                                isDemo: boolean;
                            }[];
                            capacity: number | null;
                            groupMin: number | null;
                            groupNoticeDays: number | null;
                            bookingUrl: string | null;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            version: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The venues that the caller keeps */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                status: string;
                                verifiedOn: string | null;
                                /** @description Changes that wait for a steward */
                                waiting: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A venue as its editor sees it, whatever its state */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            verifiedOn: string | null;
                            division: {
                                code: string;
                                name: string;
                                nameEn: string | null;
                            } | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            source: string;
                            demoFields: string[];
                            entry: {
                                name: string;
                                nameEn: string | null;
                                aliases: string[];
                                /** @example museum */
                                category: string;
                                /** @description WGS-84 */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                address: string | null;
                                phone: string | null;
                                website: string | null;
                                description: string | null;
                                directions: string | null;
                                /** @enum {string|null} */
                                wheelchair: "yes" | "limited" | "no" | null;
                                accessibilityNote: string | null;
                                groupMin: number | null;
                                groupMax: number | null;
                                groupNoticeDays: number | null;
                                capacity: number | null;
                                bookingUrl: string | null;
                                /**
                                 * @description held only comes from a review
                                 * @enum {string}
                                 */
                                status: "published" | "held" | "closed";
                                offers: {
                                    audiences: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                    /** @enum {string} */
                                    kind: "free" | "percent" | "price";
                                    /** @description What is paid of the full price; 50 = half price */
                                    percent?: number;
                                    /** @description Price in fen */
                                    priceFen?: number;
                                    minAge?: number;
                                    /** @description Inclusive, in full years */
                                    maxAge?: number;
                                    /** @description Fitting either the age or the height is enough */
                                    maxHeightCm?: number;
                                    /** @enum {string} */
                                    days: "daily" | "monthly" | "open_day" | "season";
                                    /**
                                     * @description -1 = last
                                     * @enum {integer}
                                     */
                                    monthlyNth?: -1 | 1 | 2 | 3 | 4 | 5;
                                    /** @description 1 = Monday … 7 = Sunday */
                                    monthlyWeekday?: number;
                                    monthlyDay?: number;
                                    dates?: string[];
                                    /**
                                     * @description MM-DD
                                     * @example 07-01
                                     */
                                    seasonFrom?: string;
                                    /**
                                     * @description MM-DD
                                     * @example 07-01
                                     */
                                    seasonTo?: string;
                                    /** @description What a visitor must bring or do */
                                    condition?: string;
                                    /** @description The article the offer follows from */
                                    basis?: string;
                                    isDemo?: boolean;
                                }[];
                                openingRules: {
                                    kind: "hours" | "closed";
                                    /** @description 1 = Monday … 7 = Sunday; absent: every day */
                                    weekdays?: number[];
                                    /** @example 09:00 */
                                    opens?: string;
                                    /** @example 17:00 */
                                    closes?: string;
                                    /** @example 17:00 */
                                    lastEntry?: string;
                                    /**
                                     * @description MM-DD; the season may wrap New Year
                                     * @example 11-01
                                     */
                                    seasonFrom?: string;
                                    /** @example 11-01 */
                                    seasonTo?: string;
                                    /**
                                     * @description With toOn: an exception for these dates
                                     * @example 2026-10-01
                                     */
                                    fromOn?: string;
                                    /** @example 2026-10-01 */
                                    toOn?: string;
                                    holidays?: "any" | "except" | "only";
                                    makeupDays?: "own" | "workday";
                                    note?: string;
                                    isDemo?: boolean;
                                }[];
                                programmes: {
                                    /** Format: uuid */
                                    id?: string;
                                    name: string;
                                    types: ("youth_league" | "labour" | "practice" | "volunteering" | "law" | "safety" | "study_trip" | "public_education" | "popular_science" | "heritage" | "interest" | "hands_on" | "joint_education" | "family_study_trip" | "family_reading" | "mental_health" | "emergency" | "life" | "careers" | "fine_arts_at_school" | "opera_at_school" | "heritage_at_school" | "medicine_at_school" | "law_at_school")[];
                                    /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                    gradeFrom: number;
                                    /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                    gradeTo: number;
                                    minutes: number | null;
                                    groupMin: number | null;
                                    groupMax: number | null;
                                    priceFen: number;
                                    /** @description 进校园 */
                                    comesToSchool: boolean;
                                    lessonUrl: string | null;
                                    description: string | null;
                                }[];
                            };
                            isSteward: boolean;
                            pending: {
                                /** Format: uuid */
                                id: string;
                                /** @description By field: what it was, and what it becomes */
                                fields: {
                                    [key: string]: {
                                        before: unknown;
                                        after: unknown;
                                    };
                                };
                                note: string | null;
                                proposedBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                proposedAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a venue: what matters waits for a steward, the rest is public at once (If-Match; 412 with both versions) */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        changes: {
                            name?: string;
                            nameEn?: string | null;
                            aliases?: string[];
                            /** @example museum */
                            category?: string;
                            /** @description WGS-84 */
                            location?: {
                                lon: number;
                                lat: number;
                            };
                            address?: string | null;
                            phone?: string | null;
                            website?: string | null;
                            description?: string | null;
                            directions?: string | null;
                            /** @enum {string|null} */
                            wheelchair?: "yes" | "limited" | "no" | null;
                            accessibilityNote?: string | null;
                            groupMin?: number | null;
                            groupMax?: number | null;
                            groupNoticeDays?: number | null;
                            capacity?: number | null;
                            bookingUrl?: string | null;
                            offers?: {
                                audiences: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @enum {string} */
                                kind: "free" | "percent" | "price";
                                /** @description What is paid of the full price; 50 = half price */
                                percent?: number;
                                /** @description Price in fen */
                                priceFen?: number;
                                minAge?: number;
                                /** @description Inclusive, in full years */
                                maxAge?: number;
                                /** @description Fitting either the age or the height is enough */
                                maxHeightCm?: number;
                                /** @enum {string} */
                                days: "daily" | "monthly" | "open_day" | "season";
                                /**
                                 * @description -1 = last
                                 * @enum {integer}
                                 */
                                monthlyNth?: -1 | 1 | 2 | 3 | 4 | 5;
                                /** @description 1 = Monday … 7 = Sunday */
                                monthlyWeekday?: number;
                                monthlyDay?: number;
                                dates?: string[];
                                /**
                                 * @description MM-DD
                                 * @example 07-01
                                 */
                                seasonFrom?: string;
                                /**
                                 * @description MM-DD
                                 * @example 07-01
                                 */
                                seasonTo?: string;
                                /** @description What a visitor must bring or do */
                                condition?: string;
                                /** @description The article the offer follows from */
                                basis?: string;
                                isDemo?: boolean;
                            }[];
                            openingRules?: {
                                kind: "hours" | "closed";
                                /** @description 1 = Monday … 7 = Sunday; absent: every day */
                                weekdays?: number[];
                                /** @example 09:00 */
                                opens?: string;
                                /** @example 17:00 */
                                closes?: string;
                                /** @example 17:00 */
                                lastEntry?: string;
                                /**
                                 * @description MM-DD; the season may wrap New Year
                                 * @example 11-01
                                 */
                                seasonFrom?: string;
                                /** @example 11-01 */
                                seasonTo?: string;
                                /**
                                 * @description With toOn: an exception for these dates
                                 * @example 2026-10-01
                                 */
                                fromOn?: string;
                                /** @example 2026-10-01 */
                                toOn?: string;
                                holidays?: "any" | "except" | "only";
                                makeupDays?: "own" | "workday";
                                note?: string;
                                isDemo?: boolean;
                            }[];
                            programmes?: {
                                /** Format: uuid */
                                id?: string;
                                name: string;
                                types: ("youth_league" | "labour" | "practice" | "volunteering" | "law" | "safety" | "study_trip" | "public_education" | "popular_science" | "heritage" | "interest" | "hands_on" | "joint_education" | "family_study_trip" | "family_reading" | "mental_health" | "emergency" | "life" | "careers" | "fine_arts_at_school" | "opera_at_school" | "heritage_at_school" | "medicine_at_school" | "law_at_school")[];
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeFrom: number;
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeTo: number;
                                minutes: number | null;
                                groupMin: number | null;
                                groupMax: number | null;
                                priceFen: number;
                                /** @description 进校园 */
                                comesToSchool: boolean;
                                lessonUrl: string | null;
                                description: string | null;
                            }[];
                            /** @enum {string} */
                            status?: "published" | "closed";
                        };
                        /** @description For the steward who decides */
                        note?: string;
                        /** @description Everything in the entry was looked at and is true today */
                        isVerified?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            /** @description Fields that are public now */
                            published: string[];
                            waiting: {
                                /** Format: uuid */
                                id: string;
                                fields: string[];
                            } | null;
                            held: {
                                name: string;
                                words: string[];
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/venues/{id}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What new opening rules, or closing for good, would change and affect; nothing is written */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        openingRules?: {
                            kind: "hours" | "closed";
                            /** @description 1 = Monday … 7 = Sunday; absent: every day */
                            weekdays?: number[];
                            /** @example 09:00 */
                            opens?: string;
                            /** @example 17:00 */
                            closes?: string;
                            /** @example 17:00 */
                            lastEntry?: string;
                            /**
                             * @description MM-DD; the season may wrap New Year
                             * @example 11-01
                             */
                            seasonFrom?: string;
                            /** @example 11-01 */
                            seasonTo?: string;
                            /**
                             * @description With toOn: an exception for these dates
                             * @example 2026-10-01
                             */
                            fromOn?: string;
                            /** @example 2026-10-01 */
                            toOn?: string;
                            holidays?: "any" | "except" | "only";
                            makeupDays?: "own" | "workday";
                            note?: string;
                            isDemo?: boolean;
                        }[];
                        isClosing?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Days of the next 90 on which the venue would open at other times, or not at all */
                            days: {
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                day: string;
                                before: {
                                    /** @enum {string} */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /** @description HH:MM in China; closes at or before opens is after midnight */
                                    ranges: {
                                        opens: string;
                                        closes: string;
                                        lastEntry?: string;
                                    }[];
                                };
                                after: {
                                    /** @enum {string} */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /** @description HH:MM in China; closes at or before opens is after midnight */
                                    ranges: {
                                        opens: string;
                                        closes: string;
                                        lastEntry?: string;
                                    }[];
                                };
                            }[];
                            /** @description The seven days from today on, as they would be */
                            week: {
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                day: string;
                                /** @enum {string} */
                                state: "open" | "closed" | "unknown" | "not-yet-published";
                                /** @description HH:MM in China; closes at or before opens is after midnight */
                                ranges: {
                                    opens: string;
                                    closes: string;
                                    lastEntry?: string;
                                }[];
                                /** @description Which kind of rule decided */
                                reason?: string;
                                note?: string;
                                /** @description Name of the day off, or of the holiday a 调休 day makes up for */
                                holiday?: string;
                            }[];
                            effects: {
                                /** @enum {string} */
                                kind: "programme" | "open_day" | "booking" | "slot" | "trip" | "event";
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                day?: string;
                                /** @description What it is, in words that hold no personal data */
                                name: string;
                                /** @description How many people it concerns */
                                people?: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything in the entry is still true today */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            /** @description Fields that are public now */
                            published: string[];
                            waiting: {
                                /** Format: uuid */
                                id: string;
                                fields: string[];
                            } | null;
                            held: {
                                name: string;
                                words: string[];
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a venue, the newest first: who changed what, from what to what */
        get: {
            parameters: {
                query: {
                    before?: number;
                    limit: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                action: string;
                                /** @description By field: what it was, and what it becomes */
                                changes: {
                                    [key: string]: {
                                        before: unknown;
                                        after: unknown;
                                    };
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A venue as it was at a version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            nameEn: string | null;
                            aliases: string[];
                            /** @example museum */
                            category: string;
                            /** @description WGS-84 */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            address: string | null;
                            phone: string | null;
                            website: string | null;
                            description: string | null;
                            directions: string | null;
                            /** @enum {string|null} */
                            wheelchair: "yes" | "limited" | "no" | null;
                            accessibilityNote: string | null;
                            groupMin: number | null;
                            groupMax: number | null;
                            groupNoticeDays: number | null;
                            capacity: number | null;
                            bookingUrl: string | null;
                            /**
                             * @description held only comes from a review
                             * @enum {string}
                             */
                            status: "published" | "held" | "closed";
                            offers: {
                                audiences: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @enum {string} */
                                kind: "free" | "percent" | "price";
                                /** @description What is paid of the full price; 50 = half price */
                                percent?: number;
                                /** @description Price in fen */
                                priceFen?: number;
                                minAge?: number;
                                /** @description Inclusive, in full years */
                                maxAge?: number;
                                /** @description Fitting either the age or the height is enough */
                                maxHeightCm?: number;
                                /** @enum {string} */
                                days: "daily" | "monthly" | "open_day" | "season";
                                /**
                                 * @description -1 = last
                                 * @enum {integer}
                                 */
                                monthlyNth?: -1 | 1 | 2 | 3 | 4 | 5;
                                /** @description 1 = Monday … 7 = Sunday */
                                monthlyWeekday?: number;
                                monthlyDay?: number;
                                dates?: string[];
                                /**
                                 * @description MM-DD
                                 * @example 07-01
                                 */
                                seasonFrom?: string;
                                /**
                                 * @description MM-DD
                                 * @example 07-01
                                 */
                                seasonTo?: string;
                                /** @description What a visitor must bring or do */
                                condition?: string;
                                /** @description The article the offer follows from */
                                basis?: string;
                                isDemo?: boolean;
                            }[];
                            openingRules: {
                                kind: "hours" | "closed";
                                /** @description 1 = Monday … 7 = Sunday; absent: every day */
                                weekdays?: number[];
                                /** @example 09:00 */
                                opens?: string;
                                /** @example 17:00 */
                                closes?: string;
                                /** @example 17:00 */
                                lastEntry?: string;
                                /**
                                 * @description MM-DD; the season may wrap New Year
                                 * @example 11-01
                                 */
                                seasonFrom?: string;
                                /** @example 11-01 */
                                seasonTo?: string;
                                /**
                                 * @description With toOn: an exception for these dates
                                 * @example 2026-10-01
                                 */
                                fromOn?: string;
                                /** @example 2026-10-01 */
                                toOn?: string;
                                holidays?: "any" | "except" | "only";
                                makeupDays?: "own" | "workday";
                                note?: string;
                                isDemo?: boolean;
                            }[];
                            programmes: {
                                /** Format: uuid */
                                id?: string;
                                name: string;
                                types: ("youth_league" | "labour" | "practice" | "volunteering" | "law" | "safety" | "study_trip" | "public_education" | "popular_science" | "heritage" | "interest" | "hands_on" | "joint_education" | "family_study_trip" | "family_reading" | "mental_health" | "emergency" | "life" | "careers" | "fine_arts_at_school" | "opera_at_school" | "heritage_at_school" | "medicine_at_school" | "law_at_school")[];
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeFrom: number;
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeTo: number;
                                minutes: number | null;
                                groupMin: number | null;
                                groupMax: number | null;
                                priceFen: number;
                                /** @description 进校园 */
                                comesToSchool: boolean;
                                lessonUrl: string | null;
                                description: string | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/versions/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs from any other version of a venue to this one */
        get: {
            parameters: {
                query: {
                    from: number;
                };
                header?: never;
                path: {
                    id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description By field: what it was, and what it becomes */
                            changes: {
                                [key: string]: {
                                    before: unknown;
                                    after: unknown;
                                };
                            };
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a venue again what it was at a version: an edit like others (If-Match) */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            /** @description Fields that are public now */
                            published: string[];
                            waiting: {
                                /** Format: uuid */
                                id: string;
                                fields: string[];
                            } | null;
                            held: {
                                name: string;
                                words: string[];
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes that wait for a steward, the oldest first */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                    category: string;
                                    /** @description Degrees, longitude first */
                                    location: {
                                        lon: number;
                                        lat: number;
                                    };
                                    version: number;
                                    division: {
                                        code: string;
                                        name: string;
                                        nameEn: string | null;
                                    } | null;
                                };
                                /** @description By field: what it was, and what it becomes */
                                fields: {
                                    [key: string]: {
                                        before: unknown;
                                        after: unknown;
                                    };
                                };
                                /** @description The same fields as they stand now */
                                current: {
                                    [key: string]: unknown;
                                };
                                note: string | null;
                                proposedBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                proposedAt: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a change, or some of its fields; If-Match names the venue’s version it was compared with */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        only?: string[];
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            /** Format: uuid */
                            venueId: string;
                            published: string[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a change, saying why; whoever proposed it takes it back with this */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            venueId: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suggest a correction; no account needed. A steward looks at it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        topic: "position" | "hours" | "offers" | "contact" | "name" | "closed" | "other";
                        /** @description Plain text; no personal data, please */
                        message: string;
                        /** @description WGS-84: where the place is instead */
                        location?: {
                            lon: number;
                            lat: number;
                        };
                        /** @description A mobile number or an e-mail address, for questions; kept encrypted, and deleted when the correction is decided */
                        contact?: string;
                        /** @description A solved challenge of GET /proof-of-work */
                        proof: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read how to reach whoever suggested a correction; the reason goes on the record */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            contact: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections that wait for a steward, the oldest first */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                topic: "position" | "hours" | "offers" | "contact" | "name" | "closed" | "other";
                                message: string;
                                location: {
                                    lon: number;
                                    lat: number;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                                contact: string | null;
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                    category: string;
                                    /** @description Degrees, longitude first */
                                    location: {
                                        lon: number;
                                        lat: number;
                                    };
                                    version: number;
                                    division: {
                                        code: string;
                                        name: string;
                                        nameEn: string | null;
                                    } | null;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a correction up, with the changes it comes to (If-Match: the venue’s version that was compared) */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        changes: {
                            name?: string;
                            nameEn?: string | null;
                            aliases?: string[];
                            /** @example museum */
                            category?: string;
                            /** @description WGS-84 */
                            location?: {
                                lon: number;
                                lat: number;
                            };
                            address?: string | null;
                            phone?: string | null;
                            website?: string | null;
                            description?: string | null;
                            directions?: string | null;
                            /** @enum {string|null} */
                            wheelchair?: "yes" | "limited" | "no" | null;
                            accessibilityNote?: string | null;
                            groupMin?: number | null;
                            groupMax?: number | null;
                            groupNoticeDays?: number | null;
                            capacity?: number | null;
                            bookingUrl?: string | null;
                            offers?: {
                                audiences: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @enum {string} */
                                kind: "free" | "percent" | "price";
                                /** @description What is paid of the full price; 50 = half price */
                                percent?: number;
                                /** @description Price in fen */
                                priceFen?: number;
                                minAge?: number;
                                /** @description Inclusive, in full years */
                                maxAge?: number;
                                /** @description Fitting either the age or the height is enough */
                                maxHeightCm?: number;
                                /** @enum {string} */
                                days: "daily" | "monthly" | "open_day" | "season";
                                /**
                                 * @description -1 = last
                                 * @enum {integer}
                                 */
                                monthlyNth?: -1 | 1 | 2 | 3 | 4 | 5;
                                /** @description 1 = Monday … 7 = Sunday */
                                monthlyWeekday?: number;
                                monthlyDay?: number;
                                dates?: string[];
                                /**
                                 * @description MM-DD
                                 * @example 07-01
                                 */
                                seasonFrom?: string;
                                /**
                                 * @description MM-DD
                                 * @example 07-01
                                 */
                                seasonTo?: string;
                                /** @description What a visitor must bring or do */
                                condition?: string;
                                /** @description The article the offer follows from */
                                basis?: string;
                                isDemo?: boolean;
                            }[];
                            openingRules?: {
                                kind: "hours" | "closed";
                                /** @description 1 = Monday … 7 = Sunday; absent: every day */
                                weekdays?: number[];
                                /** @example 09:00 */
                                opens?: string;
                                /** @example 17:00 */
                                closes?: string;
                                /** @example 17:00 */
                                lastEntry?: string;
                                /**
                                 * @description MM-DD; the season may wrap New Year
                                 * @example 11-01
                                 */
                                seasonFrom?: string;
                                /** @example 11-01 */
                                seasonTo?: string;
                                /**
                                 * @description With toOn: an exception for these dates
                                 * @example 2026-10-01
                                 */
                                fromOn?: string;
                                /** @example 2026-10-01 */
                                toOn?: string;
                                holidays?: "any" | "except" | "only";
                                makeupDays?: "own" | "workday";
                                note?: string;
                                isDemo?: boolean;
                            }[];
                            programmes?: {
                                /** Format: uuid */
                                id?: string;
                                name: string;
                                types: ("youth_league" | "labour" | "practice" | "volunteering" | "law" | "safety" | "study_trip" | "public_education" | "popular_science" | "heritage" | "interest" | "hands_on" | "joint_education" | "family_study_trip" | "family_reading" | "mental_health" | "emergency" | "life" | "careers" | "fine_arts_at_school" | "opera_at_school" | "heritage_at_school" | "medicine_at_school" | "law_at_school")[];
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeFrom: number;
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeTo: number;
                                minutes: number | null;
                                groupMin: number | null;
                                groupMax: number | null;
                                priceFen: number;
                                /** @description 进校园 */
                                comesToSchool: boolean;
                                lessonUrl: string | null;
                                description: string | null;
                            }[];
                            /** @enum {string} */
                            status?: "published" | "closed";
                        };
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            /** Format: uuid */
                            venueId: string;
                            published: string[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a correction aside, saying why */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            venueId: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of venues that may be one place; a page may be empty and have a next one */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                a: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                    category: string;
                                    /** @description Degrees, longitude first */
                                    location: {
                                        lon: number;
                                        lat: number;
                                    };
                                    version: number;
                                    division: {
                                        code: string;
                                        name: string;
                                        nameEn: string | null;
                                    } | null;
                                };
                                b: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                    category: string;
                                    /** @description Degrees, longitude first */
                                    location: {
                                        lon: number;
                                        lat: number;
                                    };
                                    version: number;
                                    division: {
                                        code: string;
                                        name: string;
                                        nameEn: string | null;
                                    } | null;
                                };
                                metres: number;
                                /** @description Of the names, 0 to 1 */
                                likeness: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make two entries one; the old id answers 301 from now on (412 when either changed since) */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        keep: {
                            /** Format: uuid */
                            id: string;
                            /** @description The version that was compared */
                            version: number;
                        };
                        drop: {
                            /** Format: uuid */
                            id: string;
                            /** @description The version that was compared */
                            version: number;
                        };
                        /** @description Fields in which the entry that goes is right; offers and programmes of both are kept anyway */
                        take: ("name" | "nameEn" | "aliases" | "category" | "location" | "address" | "phone" | "website" | "description" | "directions" | "wheelchair" | "accessibilityNote" | "groupMin" | "groupMax" | "groupNoticeDays" | "capacity" | "bookingUrl" | "status" | "openingRules" | "offers" | "programmes")[];
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            version: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two places after all: the pair is not shown again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        a: string;
                        /** Format: uuid */
                        b: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published venues that nobody has vouched for within the term; POST /venues/{id}/verify does it */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                version: number;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                                verifiedOn: string | null;
                                organisation: string | null;
                                phone: string | null;
                            }[];
                            total: number;
                            /**
                             * @description YYYY-MM-DD
                             * @example 2026-10-01
                             */
                            before: string;
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programmes and venues that read like lessons for money (教基〔2022〕7号, 12), with the words that say so */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                heldAt: string;
                                evidence: {
                                    word: string;
                                    /** @enum {string} */
                                    kind: "exam" | "subject" | "teaching" | "fee";
                                }[];
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                    category: string;
                                    /** @description Degrees, longitude first */
                                    location: {
                                        lon: number;
                                        lat: number;
                                    };
                                    version: number;
                                    division: {
                                        code: string;
                                        name: string;
                                        nameEn: string | null;
                                    } | null;
                                };
                                programme: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    description: string | null;
                                    priceFen: number;
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List what was held, or keep it off the list; either way saying why */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "released" | "refused";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            venueId: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 资源目录清单: published editions, the newest first */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                };
                                /** @description Within the division: 1 is its first */
                                number: number;
                                title: string;
                                note: string | null;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                publishedOn: string;
                                venues: number;
                                /** @description In the order of the categories */
                                counts: {
                                    category: string;
                                    venues: number;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Publish the list of a division as it stands today: the next number, never changed afterwards */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 3301 */
                        division: string;
                        title?: string;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            division: {
                                code: string;
                                name: string;
                                nameEn: string | null;
                            };
                            /** @description Within the division: 1 is its first */
                            number: number;
                            title: string;
                            note: string | null;
                            /**
                             * @description YYYY-MM-DD
                             * @example 2026-10-01
                             */
                            publishedOn: string;
                            venues: number;
                            /** @description In the order of the categories */
                            counts: {
                                category: string;
                                venues: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One edition */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            division: {
                                code: string;
                                name: string;
                                nameEn: string | null;
                            };
                            /** @description Within the division: 1 is its first */
                            number: number;
                            title: string;
                            note: string | null;
                            /**
                             * @description YYYY-MM-DD
                             * @example 2026-10-01
                             */
                            publishedOn: string;
                            venues: number;
                            /** @description In the order of the categories */
                            counts: {
                                category: string;
                                venues: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of an edition as they were published */
        get: {
            parameters: {
                query: {
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                n: number;
                                /** Format: uuid */
                                venueId: string;
                                name: string;
                                /** @description Code */
                                category: string;
                                categoryName: string;
                                division: string | null;
                                address: string | null;
                                phone: string | null;
                                hours: string | null;
                                offers: string | null;
                                programmes: string | null;
                                designations: string | null;
                                organisation: string | null;
                                website: string | null;
                                lon: number;
                                lat: number;
                                verifiedOn: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/list.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An edition as a file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    format: "xlsx" | "pdf" | "csv";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Venues in the steward’s divisions whose recorded offers fall short of a rule on minors; shown, never changed */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    /** @example museum,library */
                    category?: string;
                    kind?: "free_for_minors" | "reduced_for_minors" | "monthly_free_day" | "policy_free_or_reduced";
                    /** @description breaks: the recorded offers fall short; unrecorded: no offer is recorded, so nobody knows */
                    status?: "breaks" | "unrecorded";
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                    category: string;
                                    division: {
                                        code: string;
                                        name: string;
                                        nameEn: string | null;
                                    } | null;
                                };
                                findings: {
                                    /** @enum {string} */
                                    check: "free_for_minors" | "reduced_for_minors" | "monthly_free_day" | "policy_free_or_reduced";
                                    /**
                                     * @description breaks: the recorded offers fall short; unrecorded: no offer is recorded, so nobody knows
                                     * @enum {string}
                                     */
                                    status: "breaks" | "unrecorded";
                                    article: string;
                                    quotation: string;
                                }[];
                            }[];
                            /** @description Venues found by each check under `division` and `category`, whatever `kind` and `status`; empty on later pages */
                            counts: {
                                /** @enum {string} */
                                check: "free_for_minors" | "reduced_for_minors" | "monthly_free_day" | "policy_free_or_reduced";
                                zh: string;
                                en: string;
                                article: string;
                                breaks: number;
                                unrecorded: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Venues that match, in pages */
        get: {
            parameters: {
                query: {
                    /** @description Name, address, division or category: Chinese, pinyin, initials (zjsbwg), English, or a mixture */
                    q?: string;
                    /** @description Category codes: museum,library */
                    category?: string;
                    /** @description What it has been named: patriotism_base,science_base */
                    designation?: string;
                    /** @description Of the designation, or of any */
                    designationLevel?: "national" | "provincial" | "city" | "county";
                    /** @description Free or discounted for them every day */
                    audience?: "preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher";
                    /** @description Free every day: for somebody under 18, for the audience, at the age */
                    free?: boolean;
                    /** @description Free or discounted every day, likewise */
                    reduced?: boolean;
                    /** @description Free or discounted at this age; with free=true, free */
                    age?: number;
                    /** @description Open at this instant, RFC 3339 with offset (+ as %2B) */
                    openAt?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    openOn?: string;
                    /** @description weekend: on the Saturday or Sunday coming or under way */
                    open?: "now" | "weekend";
                    /** @description Types of programme: youth_league, labour, practice, volunteering, law, safety, study_trip, public_education, popular_science, heritage, interest, hands_on, joint_education, family_study_trip, family_reading, mental_health, emergency, life, careers, fine_arts_at_school, opera_at_school, heritage_at_school, medicine_at_school, law_at_school */
                    programmeType?: string;
                    /** @description Has a programme for it: 0 before school, 1–12 school years */
                    grade?: number;
                    /** @description Code, with all below: 3301 */
                    division?: string;
                    /** @description minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180° */
                    bbox?: string;
                    /** @description Takes a group of so many people at once */
                    group?: number;
                    /** @description Accessible by wheelchair throughout */
                    wheelchair?: boolean;
                    /** @description lon,lat: what distances are measured from */
                    near?: string;
                    /** @description True metres */
                    radius?: number;
                    /** @description Default: relevance with q (then distance with near), distance with near alone, else no particular order */
                    sort?: "distance" | "name" | "relevance";
                    limit: number;
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Also count what choosing each filter would give */
                    facets?: boolean;
                    /** @description Coordinate system of the answer */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                address: string | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                                /** @description True distance from the place asked about */
                                metres?: number;
                                /** @description Every day */
                                freeFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                reducedFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @description A monthly free day, an open day or a free season */
                                hasFreeDay: boolean;
                                /** @description At the moment of the request */
                                open: {
                                    /**
                                     * @description not-yet-published: it turns on a holiday arrangement that isn’t out
                                     * @enum {string}
                                     */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    until?: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    opensNext?: string;
                                };
                                wheelchair: ("yes" | "limited" | "no") | null;
                                groupMax: number | null;
                                verifiedOn: string | null;
                                source: string;
                                /** @description Fields invented for a demonstration */
                                demoFields: string[];
                            }[];
                            numberMatched: number;
                            numberMatchedIsEstimate: boolean;
                            /** @description Nothing is called what was typed; these are but for one mistake */
                            corrected: boolean;
                            next: string | null;
                            /** @description How many match if this filter is chosen instead of what it is now, all other filters kept */
                            facets?: {
                                isEstimate: boolean;
                                category: {
                                    [key: string]: number;
                                };
                                free: number;
                                reduced: number;
                                openNow: number;
                                openWeekend: number;
                                wheelchair: number;
                                /** @description Take the group asked about; without one, say which groups they take */
                                group: number;
                            };
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/nearby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Venues around a place, nearest first */
        get: {
            parameters: {
                query: {
                    /** @description Name, address, division or category: Chinese, pinyin, initials (zjsbwg), English, or a mixture */
                    q?: string;
                    /** @description Category codes: museum,library */
                    category?: string;
                    /** @description What it has been named: patriotism_base,science_base */
                    designation?: string;
                    /** @description Of the designation, or of any */
                    designationLevel?: "national" | "provincial" | "city" | "county";
                    /** @description Free or discounted for them every day */
                    audience?: "preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher";
                    /** @description Free every day: for somebody under 18, for the audience, at the age */
                    free?: boolean;
                    /** @description Free or discounted every day, likewise */
                    reduced?: boolean;
                    /** @description Free or discounted at this age; with free=true, free */
                    age?: number;
                    /** @description Open at this instant, RFC 3339 with offset (+ as %2B) */
                    openAt?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    openOn?: string;
                    /** @description weekend: on the Saturday or Sunday coming or under way */
                    open?: "now" | "weekend";
                    /** @description Types of programme: youth_league, labour, practice, volunteering, law, safety, study_trip, public_education, popular_science, heritage, interest, hands_on, joint_education, family_study_trip, family_reading, mental_health, emergency, life, careers, fine_arts_at_school, opera_at_school, heritage_at_school, medicine_at_school, law_at_school */
                    programmeType?: string;
                    /** @description Has a programme for it: 0 before school, 1–12 school years */
                    grade?: number;
                    /** @description Code, with all below: 3301 */
                    division?: string;
                    /** @description minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180° */
                    bbox?: string;
                    /** @description Takes a group of so many people at once */
                    group?: number;
                    /** @description Accessible by wheelchair throughout */
                    wheelchair?: boolean;
                    lon: number;
                    lat: number;
                    /** @description True metres */
                    radius: number;
                    limit: number;
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Coordinate system of the answer */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                address: string | null;
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                                /** @description True distance from the place asked about */
                                metres?: number;
                                /** @description Every day */
                                freeFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                reducedFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @description A monthly free day, an open day or a free season */
                                hasFreeDay: boolean;
                                /** @description At the moment of the request */
                                open: {
                                    /**
                                     * @description not-yet-published: it turns on a holiday arrangement that isn’t out
                                     * @enum {string}
                                     */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    until?: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    opensNext?: string;
                                };
                                wheelchair: ("yes" | "limited" | "no") | null;
                                groupMax: number | null;
                                verifiedOn: string | null;
                                source: string;
                                /** @description Fields invented for a demonstration */
                                demoFields: string[];
                            }[];
                            numberMatched: number;
                            numberMatchedIsEstimate: boolean;
                            /** @description Nothing is called what was typed; these are but for one mistake */
                            corrected: boolean;
                            next: string | null;
                            /** @description How many match if this filter is chosen instead of what it is now, all other filters kept */
                            facets?: {
                                isEstimate: boolean;
                                category: {
                                    [key: string]: number;
                                };
                                free: number;
                                reduced: number;
                                openNow: number;
                                openWeekend: number;
                                wheelchair: number;
                                /** @description Take the group asked about; without one, say which groups they take */
                                group: number;
                            };
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be meant by what is typed */
        get: {
            parameters: {
                query: {
                    /** @description What has been typed so far */
                    q: string;
                    /** @description Of each kind */
                    limit: number;
                    /** @description lon,lat */
                    near?: string;
                    /** @description Coordinate system of the answer */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            venues: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                division: {
                                    code: string;
                                    name: string;
                                    nameEn: string | null;
                                } | null;
                            }[];
                            divisions: {
                                code: string;
                                name: string;
                                nameEn: string | null;
                                /** @description With all it lies in: 浙江省 杭州市 西湖区 */
                                path: string;
                                /** @description The same in English: Xihu District, Hangzhou, Zhejiang */
                                pathEn: string;
                            }[];
                            categories: {
                                code: string;
                                name: string;
                                nameEn: string;
                            }[];
                            /** @description The venues are called so but for one mistake */
                            corrected: boolean;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places that match, or clusters of them, as binary columns (api/search/columns.ts) */
        get: {
            parameters: {
                query?: {
                    /** @description Name, address, division or category: Chinese, pinyin, initials (zjsbwg), English, or a mixture */
                    q?: string;
                    /** @description Category codes: museum,library */
                    category?: string;
                    /** @description What it has been named: patriotism_base,science_base */
                    designation?: string;
                    /** @description Of the designation, or of any */
                    designationLevel?: "national" | "provincial" | "city" | "county";
                    /** @description Free or discounted for them every day */
                    audience?: "preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher";
                    /** @description Free every day: for somebody under 18, for the audience, at the age */
                    free?: boolean;
                    /** @description Free or discounted every day, likewise */
                    reduced?: boolean;
                    /** @description Free or discounted at this age; with free=true, free */
                    age?: number;
                    /** @description Open at this instant, RFC 3339 with offset (+ as %2B) */
                    openAt?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    openOn?: string;
                    /** @description weekend: on the Saturday or Sunday coming or under way */
                    open?: "now" | "weekend";
                    /** @description Types of programme: youth_league, labour, practice, volunteering, law, safety, study_trip, public_education, popular_science, heritage, interest, hands_on, joint_education, family_study_trip, family_reading, mental_health, emergency, life, careers, fine_arts_at_school, opera_at_school, heritage_at_school, medicine_at_school, law_at_school */
                    programmeType?: string;
                    /** @description Has a programme for it: 0 before school, 1–12 school years */
                    grade?: number;
                    /** @description Code, with all below: 3301 */
                    division?: string;
                    /** @description minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180° */
                    bbox?: string;
                    /** @description Takes a group of so many people at once */
                    group?: number;
                    /** @description Accessible by wheelchair throughout */
                    wheelchair?: boolean;
                    /** @description Of a map with 256-pixel tiles: beyond some thousands of places, give clusters that suit it */
                    zoom?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.gongyu.columns": string;
                    };
                };
                /** @description As before */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of the places in a box */
        get: {
            parameters: {
                query: {
                    /** @description Name, address, division or category: Chinese, pinyin, initials (zjsbwg), English, or a mixture */
                    q?: string;
                    /** @description Category codes: museum,library */
                    category?: string;
                    /** @description What it has been named: patriotism_base,science_base */
                    designation?: string;
                    /** @description Of the designation, or of any */
                    designationLevel?: "national" | "provincial" | "city" | "county";
                    /** @description Free or discounted for them every day */
                    audience?: "preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher";
                    /** @description Free every day: for somebody under 18, for the audience, at the age */
                    free?: boolean;
                    /** @description Free or discounted every day, likewise */
                    reduced?: boolean;
                    /** @description Free or discounted at this age; with free=true, free */
                    age?: number;
                    /** @description Open at this instant, RFC 3339 with offset (+ as %2B) */
                    openAt?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    openOn?: string;
                    /** @description weekend: on the Saturday or Sunday coming or under way */
                    open?: "now" | "weekend";
                    /** @description Types of programme: youth_league, labour, practice, volunteering, law, safety, study_trip, public_education, popular_science, heritage, interest, hands_on, joint_education, family_study_trip, family_reading, mental_health, emergency, life, careers, fine_arts_at_school, opera_at_school, heritage_at_school, medicine_at_school, law_at_school */
                    programmeType?: string;
                    /** @description Has a programme for it: 0 before school, 1–12 school years */
                    grade?: number;
                    /** @description Code, with all below: 3301 */
                    division?: string;
                    /** @description minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180° */
                    bbox: string;
                    /** @description Takes a group of so many people at once */
                    group?: number;
                    /** @description Accessible by wheelchair throughout */
                    wheelchair?: boolean;
                    limit: number;
                    /** @description Coordinate system of the answer */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                /** @description Every day */
                                freeFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                reducedFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @description At the moment of the request */
                                open: {
                                    /**
                                     * @description not-yet-published: it turns on a holiday arrangement that isn’t out
                                     * @enum {string}
                                     */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    until?: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    opensNext?: string;
                                };
                            }[];
                            numberMatched: number;
                            numberMatchedIsEstimate: boolean;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/campuses/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This campus: its ring, what stands in it, metres by each method, every rule’s word */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                organisationId: string | null;
                                divisionCode: string | null;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                                /** @enum {string} */
                                schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                                stages: ("primary" | "middle" | "high")[];
                                /** @description GeoJSON, WGS-84; a Point where the ground is not drawn yet */
                                ground: {
                                    /** @enum {string} */
                                    type: "Point" | "Polygon" | "MultiPolygon";
                                    coordinates: unknown[];
                                };
                                /** @description Only a point is known: distances to the edge are not */
                                isPoint: boolean;
                                /** @enum {string} */
                                status: "open" | "closed";
                                foundedOn: string | null;
                                received: {
                                    x: number | null;
                                    y: number | null;
                                    /** @enum {string} */
                                    crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                                };
                                source: string;
                                sourceRef: string | null;
                                sourceLicence: string | null;
                                dataOn: string | null;
                                isDemo: boolean;
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                updatedAt: string;
                                gates: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    campusId: string;
                                    name: string | null;
                                    /** @enum {string} */
                                    kind: "student" | "fire" | "closed";
                                    hasStudentAccess: boolean;
                                    /** @description Degrees, longitude first */
                                    location: {
                                        lon: number;
                                        lat: number;
                                    };
                                    /** @description How far it lies off the ground */
                                    metresOff: number;
                                    source: string;
                                    dataOn: string | null;
                                    isDemo: boolean;
                                    version: number;
                                }[];
                            };
                            remarks: ("campus-is-point" | "no-gates" | "no-student-gate" | "data-old" | "data-undated" | "division-unknown")[];
                            ring: {
                                /** @description The widest distance that a rule names for this campus */
                                metres: number;
                                geometry: {
                                    [key: string]: unknown;
                                };
                                /** @description How far to either side of the ring one must measure on site */
                                marginMetres: number;
                                band: {
                                    [key: string]: unknown;
                                };
                            };
                            /** @description Nearest first */
                            places: {
                                place: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    kind: string;
                                    divisionCode: string | null;
                                    divisionName: string | null;
                                    divisionNameEn: string | null;
                                    /** @description Degrees, longitude first */
                                    location: {
                                        lon: number;
                                        lat: number;
                                    };
                                    entrances: {
                                        lon: number;
                                        lat: number;
                                    }[];
                                    /** @description False: no entrance is known and the place itself is taken */
                                    hasEntrances: boolean;
                                    floor: string | null;
                                    address: string | null;
                                    licenceNumber: string | null;
                                    licensedOn: string | null;
                                    /** @enum {string} */
                                    status: "open" | "planned" | "closed";
                                    received: {
                                        x: number | null;
                                        y: number | null;
                                        /** @enum {string} */
                                        crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                                    };
                                    source: string;
                                    sourceRef: string | null;
                                    sourceLicence: string | null;
                                    dataOn: string | null;
                                    isDemo: boolean;
                                    version: number;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    updatedAt: string;
                                };
                                verdict: ("inside" | "on_site" | "outside") | null;
                                /** @description To the edge of the ground; 0 inside it */
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                                /** @description The walk goes along invented streets of the demonstration */
                                isDemoWalk: boolean;
                                lines: {
                                    straight: {
                                        /** @enum {string} */
                                        type: "LineString";
                                        coordinates: number[][];
                                    } | null;
                                    radius: {
                                        /** @enum {string} */
                                        type: "LineString";
                                        coordinates: number[][];
                                    } | null;
                                    walk: {
                                        /** @enum {string} */
                                        type: "LineString";
                                        coordinates: number[][];
                                    } | null;
                                };
                                /** @description Every rule that applies, the strictest first; never merged */
                                rulings: {
                                    /** Format: uuid */
                                    ruleId: string;
                                    /**
                                     * @description inside 范围内, on_site 需实地测量, outside 范围外; a lead for the licensing authority, never a decision
                                     * @enum {string}
                                     */
                                    verdict: "inside" | "on_site" | "outside";
                                    reasons: ("within-margin" | "methods-disagree" | "campus-is-point" | "no-gates" | "no-student-gate" | "no-network" | "gate-off-network" | "place-off-network" | "no-route" | "along-street")[];
                                    measures: {
                                        /** @enum {string} */
                                        measure: "straight" | "radius" | "walk";
                                        metres: number | null;
                                        verdict: ("inside" | "on_site" | "outside") | null;
                                        reason: ("within-margin" | "methods-disagree" | "campus-is-point" | "no-gates" | "no-student-gate" | "no-network" | "gate-off-network" | "place-off-network" | "no-route" | "along-street") | null;
                                    }[];
                                    hints: ("licensed-before-rule" | "licensed-before-school")[];
                                }[];
                                /** @description Rules that forbid without naming a distance */
                                silentRuleIds: string[];
                            }[];
                            /** @description The rules that the rulings name, and those that would speak of other kinds */
                            rules: {
                                /** Format: uuid */
                                id: string;
                                /** @description The row of the rule table, e.g. CN-IC-9 */
                                code: string;
                                version: number;
                                /** @description The division a steward made this copy for; empty for the row as seeded */
                                copyFor: string;
                                /** @description Where the text is in force; empty: the nation */
                                divisionCode: string;
                                jurisdiction: string;
                                /** @enum {string} */
                                level: "county" | "city" | "province" | "nation";
                                ruleKind: string;
                                kinds: string[];
                                kindsZh: string;
                                schoolTypes: string[];
                                metres: number | null;
                                measureFrom: string | null;
                                measureTo: string | null;
                                method: string;
                                screenMethod: string | null;
                                marginMetres: number;
                                appliesTo: string | null;
                                departments: string[];
                                status: string;
                                /**
                                 * @description local: applied with its number; silent: forbids without a number; default: the product’s own screen, not law; none: kept, never applied
                                 * @enum {string}
                                 */
                                standing: "local" | "silent" | "default" | "none";
                                toBeVerified: boolean;
                                effectiveFrom: string | null;
                                legalSource: string;
                                article: string | null;
                                quotation: string | null;
                                source: string | null;
                                evidenceGrade: string;
                                note: string | null;
                                isCurrent: boolean;
                                createdBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/spot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This spot: may a place of this kind open here? Campuses, rules, and the walking route */
        get: {
            parameters: {
                query: {
                    lon: number;
                    lat: number;
                    /** @description Kind of regulated place */
                    kind: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Degrees, longitude first */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            /**
                             * @description Kind of regulated place
                             * @enum {string}
                             */
                            kind: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                            verdict: ("inside" | "on_site" | "outside") | null;
                            /** @description Campuses that a rule looks at from this spot, nearest first */
                            campuses: {
                                campus: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    organisationId: string | null;
                                    divisionCode: string | null;
                                    divisionName: string | null;
                                    divisionNameEn: string | null;
                                    /** @enum {string} */
                                    schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                                    stages: ("primary" | "middle" | "high")[];
                                    /** @description GeoJSON, WGS-84; a Point where the ground is not drawn yet */
                                    ground: {
                                        /** @enum {string} */
                                        type: "Point" | "Polygon" | "MultiPolygon";
                                        coordinates: unknown[];
                                    };
                                    /** @description Only a point is known: distances to the edge are not */
                                    isPoint: boolean;
                                    /** @enum {string} */
                                    status: "open" | "closed";
                                    foundedOn: string | null;
                                    received: {
                                        x: number | null;
                                        y: number | null;
                                        /** @enum {string} */
                                        crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                                    };
                                    source: string;
                                    sourceRef: string | null;
                                    sourceLicence: string | null;
                                    dataOn: string | null;
                                    isDemo: boolean;
                                    version: number;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    updatedAt: string;
                                    gates: {
                                        /** Format: uuid */
                                        id: string;
                                        /** Format: uuid */
                                        campusId: string;
                                        name: string | null;
                                        /** @enum {string} */
                                        kind: "student" | "fire" | "closed";
                                        hasStudentAccess: boolean;
                                        /** @description Degrees, longitude first */
                                        location: {
                                            lon: number;
                                            lat: number;
                                        };
                                        /** @description How far it lies off the ground */
                                        metresOff: number;
                                        source: string;
                                        dataOn: string | null;
                                        isDemo: boolean;
                                        version: number;
                                    }[];
                                };
                                remarks: ("campus-is-point" | "no-gates" | "no-student-gate" | "data-old" | "data-undated" | "division-unknown")[];
                                verdict: ("inside" | "on_site" | "outside") | null;
                                /** @description To the edge of the ground; 0 inside it */
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                                /** @description The walk goes along invented streets of the demonstration */
                                isDemoWalk: boolean;
                                lines: {
                                    straight: {
                                        /** @enum {string} */
                                        type: "LineString";
                                        coordinates: number[][];
                                    } | null;
                                    radius: {
                                        /** @enum {string} */
                                        type: "LineString";
                                        coordinates: number[][];
                                    } | null;
                                    walk: {
                                        /** @enum {string} */
                                        type: "LineString";
                                        coordinates: number[][];
                                    } | null;
                                };
                                /** @description Every rule that applies, the strictest first; never merged */
                                rulings: {
                                    /** Format: uuid */
                                    ruleId: string;
                                    /**
                                     * @description inside 范围内, on_site 需实地测量, outside 范围外; a lead for the licensing authority, never a decision
                                     * @enum {string}
                                     */
                                    verdict: "inside" | "on_site" | "outside";
                                    reasons: ("within-margin" | "methods-disagree" | "campus-is-point" | "no-gates" | "no-student-gate" | "no-network" | "gate-off-network" | "place-off-network" | "no-route" | "along-street")[];
                                    measures: {
                                        /** @enum {string} */
                                        measure: "straight" | "radius" | "walk";
                                        metres: number | null;
                                        verdict: ("inside" | "on_site" | "outside") | null;
                                        reason: ("within-margin" | "methods-disagree" | "campus-is-point" | "no-gates" | "no-student-gate" | "no-network" | "gate-off-network" | "place-off-network" | "no-route" | "along-street") | null;
                                    }[];
                                    hints: ("licensed-before-rule" | "licensed-before-school")[];
                                }[];
                                /** @description Rules that forbid without naming a distance */
                                silentRuleIds: string[];
                            }[];
                            rules: {
                                /** Format: uuid */
                                id: string;
                                /** @description The row of the rule table, e.g. CN-IC-9 */
                                code: string;
                                version: number;
                                /** @description The division a steward made this copy for; empty for the row as seeded */
                                copyFor: string;
                                /** @description Where the text is in force; empty: the nation */
                                divisionCode: string;
                                jurisdiction: string;
                                /** @enum {string} */
                                level: "county" | "city" | "province" | "nation";
                                ruleKind: string;
                                kinds: string[];
                                kindsZh: string;
                                schoolTypes: string[];
                                metres: number | null;
                                measureFrom: string | null;
                                measureTo: string | null;
                                method: string;
                                screenMethod: string | null;
                                marginMetres: number;
                                appliesTo: string | null;
                                departments: string[];
                                status: string;
                                /**
                                 * @description local: applied with its number; silent: forbids without a number; default: the product’s own screen, not law; none: kept, never applied
                                 * @enum {string}
                                 */
                                standing: "local" | "silent" | "default" | "none";
                                toBeVerified: boolean;
                                effectiveFrom: string | null;
                                legalSource: string;
                                article: string | null;
                                quotation: string | null;
                                source: string | null;
                                evidenceGrade: string;
                                note: string | null;
                                isCurrent: boolean;
                                createdBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campuses, gates and regulated places in a box, as GeoJSON */
        get: {
            parameters: {
                query: {
                    /**
                     * @description minLon,minLat,maxLon,maxLat
                     * @example 120.0,30.1,120.3,30.4
                     */
                    bbox: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            campuses: {
                                /** @enum {string} */
                                type: "FeatureCollection";
                                features: {
                                    /** @enum {string} */
                                    type: "Feature";
                                    /** Format: uuid */
                                    id: string;
                                    geometry: {
                                        type: string;
                                        coordinates: unknown;
                                    };
                                    properties: {
                                        name: string;
                                        schoolType: string;
                                        isPoint: boolean;
                                        isDemo: boolean;
                                    };
                                }[];
                            };
                            gates: {
                                /** @enum {string} */
                                type: "FeatureCollection";
                                features: {
                                    /** @enum {string} */
                                    type: "Feature";
                                    /** Format: uuid */
                                    id: string;
                                    geometry: {
                                        type: string;
                                        coordinates: unknown;
                                    };
                                    properties: {
                                        campusId: string;
                                        name: string | null;
                                        kind: string;
                                        hasStudentAccess: boolean;
                                    };
                                }[];
                            };
                            places: {
                                /** @enum {string} */
                                type: "FeatureCollection";
                                features: {
                                    /** @enum {string} */
                                    type: "Feature";
                                    /** Format: uuid */
                                    id: string;
                                    geometry: {
                                        type: string;
                                        coordinates: unknown;
                                    };
                                    properties: {
                                        name: string;
                                        kind: string;
                                        status: string;
                                        isDemo: boolean;
                                    };
                                }[];
                            };
                            /** @description False: there is more than a map can show; zoom in */
                            isComplete: boolean;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/campuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campuses of a division */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    /** @description Part of the name */
                    q?: string;
                    schoolType?: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                    /** @description What is missing for measuring */
                    gap?: "point" | "no-gates" | "no-student-gate";
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                                stages: ("primary" | "middle" | "high")[];
                                divisionCode: string | null;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                                isPoint: boolean;
                                gates: number;
                                studentGates: number;
                                dataOn: string | null;
                                isDemo: boolean;
                                source: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Draw a campus */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        organisationId?: string | null;
                        /** @enum {string} */
                        schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                        /** @default [] */
                        stages: ("primary" | "middle" | "high")[];
                        /** @description GeoJSON, WGS-84; a Point where the ground is not drawn yet */
                        ground: {
                            /** @enum {string} */
                            type: "Point" | "Polygon" | "MultiPolygon";
                            coordinates: unknown[];
                        };
                        /**
                         * @default open
                         * @enum {string}
                         */
                        status: "open" | "closed";
                        foundedOn?: string | null;
                        dataOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            organisationId: string | null;
                            divisionCode: string | null;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            /** @enum {string} */
                            schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                            stages: ("primary" | "middle" | "high")[];
                            /** @description GeoJSON, WGS-84; a Point where the ground is not drawn yet */
                            ground: {
                                /** @enum {string} */
                                type: "Point" | "Polygon" | "MultiPolygon";
                                coordinates: unknown[];
                            };
                            /** @description Only a point is known: distances to the edge are not */
                            isPoint: boolean;
                            /** @enum {string} */
                            status: "open" | "closed";
                            foundedOn: string | null;
                            received: {
                                x: number | null;
                                y: number | null;
                                /** @enum {string} */
                                crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                            };
                            source: string;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            updatedAt: string;
                            gates: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                campusId: string;
                                name: string | null;
                                /** @enum {string} */
                                kind: "student" | "fire" | "closed";
                                hasStudentAccess: boolean;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                /** @description How far it lies off the ground */
                                metresOff: number;
                                source: string;
                                dataOn: string | null;
                                isDemo: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/campuses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One campus with its gates */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            organisationId: string | null;
                            divisionCode: string | null;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            /** @enum {string} */
                            schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                            stages: ("primary" | "middle" | "high")[];
                            /** @description GeoJSON, WGS-84; a Point where the ground is not drawn yet */
                            ground: {
                                /** @enum {string} */
                                type: "Point" | "Polygon" | "MultiPolygon";
                                coordinates: unknown[];
                            };
                            /** @description Only a point is known: distances to the edge are not */
                            isPoint: boolean;
                            /** @enum {string} */
                            status: "open" | "closed";
                            foundedOn: string | null;
                            received: {
                                x: number | null;
                                y: number | null;
                                /** @enum {string} */
                                crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                            };
                            source: string;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            updatedAt: string;
                            gates: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                campusId: string;
                                name: string | null;
                                /** @enum {string} */
                                kind: "student" | "fire" | "closed";
                                hasStudentAccess: boolean;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                /** @description How far it lies off the ground */
                                metresOff: number;
                                source: string;
                                dataOn: string | null;
                                isDemo: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a campus (If-Match) */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        organisationId?: string | null;
                        /** @enum {string} */
                        schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                        /** @default [] */
                        stages: ("primary" | "middle" | "high")[];
                        /** @description GeoJSON, WGS-84; a Point where the ground is not drawn yet */
                        ground: {
                            /** @enum {string} */
                            type: "Point" | "Polygon" | "MultiPolygon";
                            coordinates: unknown[];
                        };
                        /**
                         * @default open
                         * @enum {string}
                         */
                        status: "open" | "closed";
                        foundedOn?: string | null;
                        dataOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            organisationId: string | null;
                            divisionCode: string | null;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            /** @enum {string} */
                            schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                            stages: ("primary" | "middle" | "high")[];
                            /** @description GeoJSON, WGS-84; a Point where the ground is not drawn yet */
                            ground: {
                                /** @enum {string} */
                                type: "Point" | "Polygon" | "MultiPolygon";
                                coordinates: unknown[];
                            };
                            /** @description Only a point is known: distances to the edge are not */
                            isPoint: boolean;
                            /** @enum {string} */
                            status: "open" | "closed";
                            foundedOn: string | null;
                            received: {
                                x: number | null;
                                y: number | null;
                                /** @enum {string} */
                                crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                            };
                            source: string;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            updatedAt: string;
                            gates: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                campusId: string;
                                name: string | null;
                                /** @enum {string} */
                                kind: "student" | "fire" | "closed";
                                hasStudentAccess: boolean;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                /** @description How far it lies off the ground */
                                metresOff: number;
                                source: string;
                                dataOn: string | null;
                                isDemo: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Close a campus; its history stays */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            organisationId: string | null;
                            divisionCode: string | null;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            /** @enum {string} */
                            schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                            stages: ("primary" | "middle" | "high")[];
                            /** @description GeoJSON, WGS-84; a Point where the ground is not drawn yet */
                            ground: {
                                /** @enum {string} */
                                type: "Point" | "Polygon" | "MultiPolygon";
                                coordinates: unknown[];
                            };
                            /** @description Only a point is known: distances to the edge are not */
                            isPoint: boolean;
                            /** @enum {string} */
                            status: "open" | "closed";
                            foundedOn: string | null;
                            received: {
                                x: number | null;
                                y: number | null;
                                /** @enum {string} */
                                crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                            };
                            source: string;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            updatedAt: string;
                            gates: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                campusId: string;
                                name: string | null;
                                /** @enum {string} */
                                kind: "student" | "fire" | "closed";
                                hasStudentAccess: boolean;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                /** @description How far it lies off the ground */
                                metresOff: number;
                                source: string;
                                dataOn: string | null;
                                isDemo: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/campuses/{id}/gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a gate */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | null;
                        /**
                         * @description student 学生出入口, fire 消防门, closed 常闭
                         * @enum {string}
                         */
                        kind: "student" | "fire" | "closed";
                        /** @description Left out: what its kind says */
                        hasStudentAccess?: boolean;
                        /** @description Degrees, longitude first */
                        location: {
                            lon: number;
                            lat: number;
                        };
                        dataOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            campusId: string;
                            name: string | null;
                            /** @enum {string} */
                            kind: "student" | "fire" | "closed";
                            hasStudentAccess: boolean;
                            /** @description Degrees, longitude first */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            /** @description How far it lies off the ground */
                            metresOff: number;
                            source: string;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/gates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move or change a gate (If-Match) */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | null;
                        /**
                         * @description student 学生出入口, fire 消防门, closed 常闭
                         * @enum {string}
                         */
                        kind: "student" | "fire" | "closed";
                        /** @description Left out: what its kind says */
                        hasStudentAccess?: boolean;
                        /** @description Degrees, longitude first */
                        location: {
                            lon: number;
                            lat: number;
                        };
                        dataOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            campusId: string;
                            name: string | null;
                            /** @enum {string} */
                            kind: "student" | "fire" | "closed";
                            hasStudentAccess: boolean;
                            /** @description Degrees, longitude first */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            /** @description How far it lies off the ground */
                            metresOff: number;
                            source: string;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Take a gate away */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            organisationId: string | null;
                            divisionCode: string | null;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            /** @enum {string} */
                            schoolType: "school" | "kindergarten" | "special" | "vocational" | "specialized" | "university" | "youth_palace";
                            stages: ("primary" | "middle" | "high")[];
                            /** @description GeoJSON, WGS-84; a Point where the ground is not drawn yet */
                            ground: {
                                /** @enum {string} */
                                type: "Point" | "Polygon" | "MultiPolygon";
                                coordinates: unknown[];
                            };
                            /** @description Only a point is known: distances to the edge are not */
                            isPoint: boolean;
                            /** @enum {string} */
                            status: "open" | "closed";
                            foundedOn: string | null;
                            received: {
                                x: number | null;
                                y: number | null;
                                /** @enum {string} */
                                crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                            };
                            source: string;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            updatedAt: string;
                            gates: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                campusId: string;
                                name: string | null;
                                /** @enum {string} */
                                kind: "student" | "fire" | "closed";
                                hasStudentAccess: boolean;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                /** @description How far it lies off the ground */
                                metresOff: number;
                                source: string;
                                dataOn: string | null;
                                isDemo: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regulated places of a division */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    /** @description Part of the name */
                    q?: string;
                    /** @description Kind of regulated place */
                    kind?: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                    status?: "open" | "planned" | "closed";
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                /** @enum {string} */
                                status: "open" | "planned" | "closed";
                                divisionCode: string | null;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                hasEntrances: boolean;
                                address: string | null;
                                licenceNumber: string | null;
                                licensedOn: string | null;
                                dataOn: string | null;
                                isDemo: boolean;
                                source: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a regulated place */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @description Kind of regulated place
                         * @enum {string}
                         */
                        kind: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                        /** @description Degrees, longitude first */
                        location: {
                            lon: number;
                            lat: number;
                        };
                        /**
                         * @description Empty: the place itself
                         * @default []
                         */
                        entrances: {
                            lon: number;
                            lat: number;
                        }[];
                        floor?: string | null;
                        address?: string | null;
                        licenceNumber?: string | null;
                        licensedOn?: string | null;
                        /**
                         * @default open
                         * @enum {string}
                         */
                        status: "open" | "planned" | "closed";
                        dataOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            kind: string;
                            divisionCode: string | null;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            /** @description Degrees, longitude first */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            entrances: {
                                lon: number;
                                lat: number;
                            }[];
                            /** @description False: no entrance is known and the place itself is taken */
                            hasEntrances: boolean;
                            floor: string | null;
                            address: string | null;
                            licenceNumber: string | null;
                            licensedOn: string | null;
                            /** @enum {string} */
                            status: "open" | "planned" | "closed";
                            received: {
                                x: number | null;
                                y: number | null;
                                /** @enum {string} */
                                crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                            };
                            source: string;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            updatedAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/places/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One regulated place */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            kind: string;
                            divisionCode: string | null;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            /** @description Degrees, longitude first */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            entrances: {
                                lon: number;
                                lat: number;
                            }[];
                            /** @description False: no entrance is known and the place itself is taken */
                            hasEntrances: boolean;
                            floor: string | null;
                            address: string | null;
                            licenceNumber: string | null;
                            licensedOn: string | null;
                            /** @enum {string} */
                            status: "open" | "planned" | "closed";
                            received: {
                                x: number | null;
                                y: number | null;
                                /** @enum {string} */
                                crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                            };
                            source: string;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            updatedAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a regulated place (If-Match); closing it is a status */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @description Kind of regulated place
                         * @enum {string}
                         */
                        kind: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                        /** @description Degrees, longitude first */
                        location: {
                            lon: number;
                            lat: number;
                        };
                        /**
                         * @description Empty: the place itself
                         * @default []
                         */
                        entrances: {
                            lon: number;
                            lat: number;
                        }[];
                        floor?: string | null;
                        address?: string | null;
                        licenceNumber?: string | null;
                        licensedOn?: string | null;
                        /**
                         * @default open
                         * @enum {string}
                         */
                        status: "open" | "planned" | "closed";
                        dataOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            kind: string;
                            divisionCode: string | null;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            /** @description Degrees, longitude first */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            entrances: {
                                lon: number;
                                lat: number;
                            }[];
                            /** @description False: no entrance is known and the place itself is taken */
                            hasEntrances: boolean;
                            floor: string | null;
                            address: string | null;
                            licenceNumber: string | null;
                            licensedOn: string | null;
                            /** @enum {string} */
                            status: "open" | "planned" | "closed";
                            received: {
                                x: number | null;
                                y: number | null;
                                /** @enum {string} */
                                crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                            };
                            source: string;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            dataOn: string | null;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            updatedAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that stand now; with a division, those that can speak there: county, city, province, nation */
        get: {
            parameters: {
                query?: {
                    /** @example 3301 */
                    division?: string;
                    standing?: "local" | "silent" | "default" | "none";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description The row of the rule table, e.g. CN-IC-9 */
                                code: string;
                                version: number;
                                /** @description The division a steward made this copy for; empty for the row as seeded */
                                copyFor: string;
                                /** @description Where the text is in force; empty: the nation */
                                divisionCode: string;
                                jurisdiction: string;
                                /** @enum {string} */
                                level: "county" | "city" | "province" | "nation";
                                ruleKind: string;
                                kinds: string[];
                                kindsZh: string;
                                schoolTypes: string[];
                                metres: number | null;
                                measureFrom: string | null;
                                measureTo: string | null;
                                method: string;
                                screenMethod: string | null;
                                marginMetres: number;
                                appliesTo: string | null;
                                departments: string[];
                                status: string;
                                /**
                                 * @description local: applied with its number; silent: forbids without a number; default: the product’s own screen, not law; none: kept, never applied
                                 * @enum {string}
                                 */
                                standing: "local" | "silent" | "default" | "none";
                                toBeVerified: boolean;
                                effectiveFrom: string | null;
                                legalSource: string;
                                article: string | null;
                                quotation: string | null;
                                source: string | null;
                                evidenceGrade: string;
                                note: string | null;
                                isCurrent: boolean;
                                createdBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a rule of a division’s own */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        jurisdiction: string;
                        /**
                         * @default siting_ban
                         * @enum {string}
                         */
                        ruleKind: "siting_ban" | "stall_ban" | "measuring_rule";
                        kinds: ("internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks")[];
                        kindsZh: string;
                        schoolTypes: ("primary" | "middle" | "high" | "special" | "vocational" | "specialized" | "kindergarten" | "university" | "youth_palace" | "school_unspecified" | "all_levels")[];
                        metres: number;
                        measureFrom?: string | null;
                        measureTo?: string | null;
                        /** @enum {string} */
                        method: "boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street" | "unspecified";
                        /** @default 15 */
                        marginMetres: number;
                        appliesTo?: string | null;
                        /** @default [] */
                        departments: string[];
                        /**
                         * @default in_force
                         * @enum {string}
                         */
                        status: "in_force" | "in_force_verify" | "draft" | "repealed";
                        effectiveFrom?: string | null;
                        legalSource: string;
                        article?: string | null;
                        quotation?: string | null;
                        source?: string | null;
                        /**
                         * @default -
                         * @enum {string}
                         */
                        evidenceGrade: "A" | "B" | "C" | "D" | "-";
                        note?: string | null;
                        /**
                         * @description A code of one’s own
                         * @example HZ-1
                         */
                        code: string;
                        /** @example 3301 */
                        divisionCode: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description The row of the rule table, e.g. CN-IC-9 */
                            code: string;
                            version: number;
                            /** @description The division a steward made this copy for; empty for the row as seeded */
                            copyFor: string;
                            /** @description Where the text is in force; empty: the nation */
                            divisionCode: string;
                            jurisdiction: string;
                            /** @enum {string} */
                            level: "county" | "city" | "province" | "nation";
                            ruleKind: string;
                            kinds: string[];
                            kindsZh: string;
                            schoolTypes: string[];
                            metres: number | null;
                            measureFrom: string | null;
                            measureTo: string | null;
                            method: string;
                            screenMethod: string | null;
                            marginMetres: number;
                            appliesTo: string | null;
                            departments: string[];
                            status: string;
                            /**
                             * @description local: applied with its number; silent: forbids without a number; default: the product’s own screen, not law; none: kept, never applied
                             * @enum {string}
                             */
                            standing: "local" | "silent" | "default" | "none";
                            toBeVerified: boolean;
                            effectiveFrom: string | null;
                            legalSource: string;
                            article: string | null;
                            quotation: string | null;
                            source: string | null;
                            evidenceGrade: string;
                            note: string | null;
                            isCurrent: boolean;
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule, and every version of it and of its copies */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rule: {
                                /** Format: uuid */
                                id: string;
                                /** @description The row of the rule table, e.g. CN-IC-9 */
                                code: string;
                                version: number;
                                /** @description The division a steward made this copy for; empty for the row as seeded */
                                copyFor: string;
                                /** @description Where the text is in force; empty: the nation */
                                divisionCode: string;
                                jurisdiction: string;
                                /** @enum {string} */
                                level: "county" | "city" | "province" | "nation";
                                ruleKind: string;
                                kinds: string[];
                                kindsZh: string;
                                schoolTypes: string[];
                                metres: number | null;
                                measureFrom: string | null;
                                measureTo: string | null;
                                method: string;
                                screenMethod: string | null;
                                marginMetres: number;
                                appliesTo: string | null;
                                departments: string[];
                                status: string;
                                /**
                                 * @description local: applied with its number; silent: forbids without a number; default: the product’s own screen, not law; none: kept, never applied
                                 * @enum {string}
                                 */
                                standing: "local" | "silent" | "default" | "none";
                                toBeVerified: boolean;
                                effectiveFrom: string | null;
                                legalSource: string;
                                article: string | null;
                                quotation: string | null;
                                source: string | null;
                                evidenceGrade: string;
                                note: string | null;
                                isCurrent: boolean;
                                createdBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            };
                            history: {
                                /** Format: uuid */
                                id: string;
                                /** @description The row of the rule table, e.g. CN-IC-9 */
                                code: string;
                                version: number;
                                /** @description The division a steward made this copy for; empty for the row as seeded */
                                copyFor: string;
                                /** @description Where the text is in force; empty: the nation */
                                divisionCode: string;
                                jurisdiction: string;
                                /** @enum {string} */
                                level: "county" | "city" | "province" | "nation";
                                ruleKind: string;
                                kinds: string[];
                                kindsZh: string;
                                schoolTypes: string[];
                                metres: number | null;
                                measureFrom: string | null;
                                measureTo: string | null;
                                method: string;
                                screenMethod: string | null;
                                marginMetres: number;
                                appliesTo: string | null;
                                departments: string[];
                                status: string;
                                /**
                                 * @description local: applied with its number; silent: forbids without a number; default: the product’s own screen, not law; none: kept, never applied
                                 * @enum {string}
                                 */
                                standing: "local" | "silent" | "default" | "none";
                                toBeVerified: boolean;
                                effectiveFrom: string | null;
                                legalSource: string;
                                article: string | null;
                                quotation: string | null;
                                source: string | null;
                                evidenceGrade: string;
                                note: string | null;
                                isCurrent: boolean;
                                createdBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a rule for a division (If-Match): a copy is made there, the row before is kept */
        put: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division: string;
                };
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        jurisdiction: string;
                        /**
                         * @default siting_ban
                         * @enum {string}
                         */
                        ruleKind: "siting_ban" | "stall_ban" | "measuring_rule";
                        kinds: ("internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks")[];
                        kindsZh: string;
                        schoolTypes: ("primary" | "middle" | "high" | "special" | "vocational" | "specialized" | "kindergarten" | "university" | "youth_palace" | "school_unspecified" | "all_levels")[];
                        metres: number;
                        measureFrom?: string | null;
                        measureTo?: string | null;
                        /** @enum {string} */
                        method: "boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street" | "unspecified";
                        /** @default 15 */
                        marginMetres: number;
                        appliesTo?: string | null;
                        /** @default [] */
                        departments: string[];
                        /**
                         * @default in_force
                         * @enum {string}
                         */
                        status: "in_force" | "in_force_verify" | "draft" | "repealed";
                        effectiveFrom?: string | null;
                        legalSource: string;
                        article?: string | null;
                        quotation?: string | null;
                        source?: string | null;
                        /**
                         * @default -
                         * @enum {string}
                         */
                        evidenceGrade: "A" | "B" | "C" | "D" | "-";
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description The row of the rule table, e.g. CN-IC-9 */
                            code: string;
                            version: number;
                            /** @description The division a steward made this copy for; empty for the row as seeded */
                            copyFor: string;
                            /** @description Where the text is in force; empty: the nation */
                            divisionCode: string;
                            jurisdiction: string;
                            /** @enum {string} */
                            level: "county" | "city" | "province" | "nation";
                            ruleKind: string;
                            kinds: string[];
                            kindsZh: string;
                            schoolTypes: string[];
                            metres: number | null;
                            measureFrom: string | null;
                            measureTo: string | null;
                            method: string;
                            screenMethod: string | null;
                            marginMetres: number;
                            appliesTo: string | null;
                            departments: string[];
                            status: string;
                            /**
                             * @description local: applied with its number; silent: forbids without a number; default: the product’s own screen, not law; none: kept, never applied
                             * @enum {string}
                             */
                            standing: "local" | "silent" | "default" | "none";
                            toBeVerified: boolean;
                            effectiveFrom: string | null;
                            legalSource: string;
                            article: string | null;
                            quotation: string | null;
                            source: string | null;
                            evidenceGrade: string;
                            note: string | null;
                            isCurrent: boolean;
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A division in numbers: campuses, what is missing for measuring, places, findings of the last sweep, cases */
        get: {
            parameters: {
                query?: {
                    /** @example 3301 */
                    division?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            campuses: {
                                total: number;
                                onlyPoint: number;
                                withoutGates: number;
                                /** @description Older than three years, or of no known day */
                                oldData: number;
                                byType: {
                                    [key: string]: number;
                                };
                            };
                            places: {
                                total: number;
                                byKind: {
                                    [key: string]: number;
                                };
                            };
                            /** @description Pieces of the walking network that are stored at all */
                            streets: number;
                            lastSweep: {
                                /** Format: uuid */
                                id: string;
                                /** @description Empty: the whole country */
                                divisionCode: string;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                                kinds: string[] | null;
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "cancelled" | "failed";
                                isCancelAsked: boolean;
                                campusesTotal: number | null;
                                campusesDone: number;
                                /** @description Findings 范围内 so far */
                                inside: number;
                                /** @description Findings 需实地测量 so far */
                                onSite: number;
                                failure: string | null;
                                createdBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                                startedAt: string | null;
                                endedAt: string | null;
                            } | null;
                            districts: {
                                divisionCode: string;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                                campuses: number;
                                /** @description Findings of the last sweep */
                                inside: number;
                                onSite: number;
                                openCases: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sweeps of a division and of those below it, the newest first */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description Empty: the whole country */
                                divisionCode: string;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                                kinds: string[] | null;
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "cancelled" | "failed";
                                isCancelAsked: boolean;
                                campusesTotal: number | null;
                                campusesDone: number;
                                /** @description Findings 范围内 so far */
                                inside: number;
                                /** @description Findings 需实地测量 so far */
                                onSite: number;
                                failure: string | null;
                                createdBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                                startedAt: string | null;
                                endedAt: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Sweep a division in the background */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 3301 */
                        division?: string;
                        /** @description Left out: all kinds */
                        kinds?: ("internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Empty: the whole country */
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            kinds: string[] | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "cancelled" | "failed";
                            isCancelAsked: boolean;
                            campusesTotal: number | null;
                            campusesDone: number;
                            /** @description Findings 范围内 so far */
                            inside: number;
                            /** @description Findings 需实地测量 so far */
                            onSite: number;
                            failure: string | null;
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            startedAt: string | null;
                            endedAt: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sweep: how far it is, what it found */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Empty: the whole country */
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            kinds: string[] | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "cancelled" | "failed";
                            isCancelAsked: boolean;
                            campusesTotal: number | null;
                            campusesDone: number;
                            /** @description Findings 范围内 so far */
                            inside: number;
                            /** @description Findings 需实地测量 so far */
                            onSite: number;
                            failure: string | null;
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            startedAt: string | null;
                            endedAt: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a sweep at its next step; what it found stays */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Empty: the whole country */
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            kinds: string[] | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "cancelled" | "failed";
                            isCancelAsked: boolean;
                            campusesTotal: number | null;
                            campusesDone: number;
                            /** @description Findings 范围内 so far */
                            inside: number;
                            /** @description Findings 需实地测量 so far */
                            onSite: number;
                            failure: string | null;
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            startedAt: string | null;
                            endedAt: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a sweep that was cancelled or failed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Empty: the whole country */
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            kinds: string[] | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "cancelled" | "failed";
                            isCancelAsked: boolean;
                            campusesTotal: number | null;
                            campusesDone: number;
                            /** @description Findings 范围内 so far */
                            inside: number;
                            /** @description Findings 需实地测量 so far */
                            onSite: number;
                            failure: string | null;
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            startedAt: string | null;
                            endedAt: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this sweep found that an earlier one did not, what is gone, what changed and why */
        get: {
            parameters: {
                query: {
                    earlier: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                change: "new" | "gone" | "changed";
                                causes: ("place-new" | "place-moved" | "place-closed" | "rule-changed" | "campus-new" | "campus-changed" | "campus-closed" | "network-changed")[];
                                campus: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                place: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    kind: string;
                                };
                                ruleCode: string;
                                before: {
                                    /** Format: uuid */
                                    findingId: string;
                                    /** @enum {string} */
                                    verdict: "inside" | "on_site";
                                    straightMetres: number;
                                } | null;
                                after: {
                                    /** Format: uuid */
                                    findingId: string;
                                    /** @enum {string} */
                                    verdict: "inside" | "on_site";
                                    straightMetres: number;
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings of a sweep: inside first, the nearest first */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    /** @description Kind of regulated place */
                    kind?: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                    verdict?: "inside" | "on_site";
                    /** @description Code of a rule */
                    rule?: string;
                    campus?: string;
                    place?: string;
                    /** @description Part of the name of campus or place */
                    q?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                sweepId: string;
                                /** @enum {string} */
                                verdict: "inside" | "on_site";
                                reasons: ("within-margin" | "methods-disagree" | "campus-is-point" | "no-gates" | "no-student-gate" | "no-network" | "gate-off-network" | "place-off-network" | "no-route" | "along-street")[];
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                                campus: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    divisionCode: string | null;
                                    divisionName: string | null;
                                    divisionNameEn: string | null;
                                };
                                place: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    kind: string;
                                    status: string;
                                    lon: number;
                                    lat: number;
                                    isDemo: boolean;
                                };
                                rule: {
                                    /** Format: uuid */
                                    id: string;
                                    code: string;
                                    version: number;
                                    jurisdiction: string;
                                    metres: number | null;
                                    method: string;
                                    legalSource: string;
                                    article: string | null;
                                    status: string;
                                };
                                caseId: string | null;
                            }[];
                            next: string | null;
                            counts: {
                                inside: number;
                                onSite: number;
                            };
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps/{id}/campuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campuses that a sweep found anything at, the worst first */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    /** @description Kind of regulated place */
                    kind?: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                    verdict?: "inside" | "on_site";
                    /** @description Code of a rule */
                    rule?: string;
                    campus?: string;
                    place?: string;
                    /** @description Part of the name of campus or place */
                    q?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                divisionCode: string | null;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                                schoolType: string;
                                isPoint: boolean;
                                gates: number;
                                /** @description Places 范围内 */
                                inside: number;
                                /** @description Places 需实地测量 and none inside */
                                onSite: number;
                                nearestMetres: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One finding */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sweepId: string;
                            /** @enum {string} */
                            verdict: "inside" | "on_site";
                            reasons: ("within-margin" | "methods-disagree" | "campus-is-point" | "no-gates" | "no-student-gate" | "no-network" | "gate-off-network" | "place-off-network" | "no-route" | "along-street")[];
                            straightMetres: number;
                            radiusMetres: number | null;
                            walkMetres: number | null;
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                divisionCode: string | null;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                            };
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                status: string;
                                lon: number;
                                lat: number;
                                isDemo: boolean;
                            };
                            rule: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                version: number;
                                jurisdiction: string;
                                metres: number | null;
                                method: string;
                                legalSource: string;
                                article: string | null;
                                status: string;
                            };
                            caseId: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases, the newest first */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    state?: "open" | "assigned" | "visited" | "closed";
                    organisation?: string;
                    overdue?: boolean;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                number: string;
                                /** @enum {string} */
                                state: "open" | "assigned" | "visited" | "closed";
                                outcome: ("rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred") | null;
                                divisionCode: string;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                                campus: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                place: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    kind: string;
                                    isDemo: boolean;
                                };
                                rule: {
                                    /** Format: uuid */
                                    id: string;
                                    code: string;
                                    version: number;
                                    status: string;
                                    legalSource: string;
                                    article: string | null;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                measured: {
                                    verdict: string;
                                    reasons: string[];
                                    straightMetres: number;
                                    radiusMetres: number | null;
                                    walkMetres: number | null;
                                };
                                dueOn: string | null;
                                isOverdue: boolean;
                                openedBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                openedAt: string;
                                closedAt: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Open a case from a finding */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        findingId: string;
                        dueOn?: string | null;
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            state: "open" | "assigned" | "visited" | "closed";
                            outcome: ("rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred") | null;
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                isDemo: boolean;
                            };
                            rule: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                version: number;
                                status: string;
                                legalSource: string;
                                article: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            measured: {
                                verdict: string;
                                reasons: string[];
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                            };
                            dueOn: string | null;
                            isOverdue: boolean;
                            openedBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            openedAt: string;
                            closedAt: string | null;
                            outcomeNote: string | null;
                            visits: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                visitedOn: string;
                                method: ("boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street") | null;
                                measuredMetres: number | null;
                                note: string | null;
                                visitedBy: string;
                                photos: {
                                    /** Format: uuid */
                                    fileId: string;
                                    caption: string | null;
                                }[];
                            }[];
                            history: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                /** @enum {string} */
                                kind: "opened" | "assigned" | "deadline" | "visited" | "photo" | "closed" | "reopened" | "reminded" | "noted";
                                params: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases each district has, and how long the open ones have waited */
        get: {
            parameters: {
                query?: {
                    /** @example 3301 */
                    division?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                divisionCode: string;
                                divisionName: string | null;
                                divisionNameEn: string | null;
                                open: number;
                                under30Days: number;
                                under90Days: number;
                                over90Days: number;
                                overdue: number;
                                closed: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its visits and history */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            state: "open" | "assigned" | "visited" | "closed";
                            outcome: ("rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred") | null;
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                isDemo: boolean;
                            };
                            rule: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                version: number;
                                status: string;
                                legalSource: string;
                                article: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            measured: {
                                verdict: string;
                                reasons: string[];
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                            };
                            dueOn: string | null;
                            isOverdue: boolean;
                            openedBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            openedAt: string;
                            closedAt: string | null;
                            outcomeNote: string | null;
                            visits: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                visitedOn: string;
                                method: ("boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street") | null;
                                measuredMetres: number | null;
                                note: string | null;
                                visitedBy: string;
                                photos: {
                                    /** Format: uuid */
                                    fileId: string;
                                    caption: string | null;
                                }[];
                            }[];
                            history: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                /** @enum {string} */
                                kind: "opened" | "assigned" | "deadline" | "visited" | "photo" | "closed" | "reopened" | "reminded" | "noted";
                                params: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a case to a department */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organisationId: string;
                        dueOn?: string | null;
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            state: "open" | "assigned" | "visited" | "closed";
                            outcome: ("rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred") | null;
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                isDemo: boolean;
                            };
                            rule: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                version: number;
                                status: string;
                                legalSource: string;
                                article: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            measured: {
                                verdict: string;
                                reasons: string[];
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                            };
                            dueOn: string | null;
                            isOverdue: boolean;
                            openedBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            openedAt: string;
                            closedAt: string | null;
                            outcomeNote: string | null;
                            visits: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                visitedOn: string;
                                method: ("boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street") | null;
                                measuredMetres: number | null;
                                note: string | null;
                                visitedBy: string;
                                photos: {
                                    /** Format: uuid */
                                    fileId: string;
                                    caption: string | null;
                                }[];
                            }[];
                            history: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                /** @enum {string} */
                                kind: "opened" | "assigned" | "deadline" | "visited" | "photo" | "closed" | "reopened" | "reminded" | "noted";
                                params: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the deadline */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description YYYY-MM-DD
                         * @example 2026-10-01
                         */
                        dueOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            state: "open" | "assigned" | "visited" | "closed";
                            outcome: ("rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred") | null;
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                isDemo: boolean;
                            };
                            rule: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                version: number;
                                status: string;
                                legalSource: string;
                                article: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            measured: {
                                verdict: string;
                                reasons: string[];
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                            };
                            dueOn: string | null;
                            isOverdue: boolean;
                            openedBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            openedAt: string;
                            closedAt: string | null;
                            outcomeNote: string | null;
                            visits: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                visitedOn: string;
                                method: ("boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street") | null;
                                measuredMetres: number | null;
                                note: string | null;
                                visitedBy: string;
                                photos: {
                                    /** Format: uuid */
                                    fileId: string;
                                    caption: string | null;
                                }[];
                            }[];
                            history: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                /** @enum {string} */
                                kind: "opened" | "assigned" | "deadline" | "visited" | "photo" | "closed" | "reopened" | "reminded" | "noted";
                                params: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a note */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            state: "open" | "assigned" | "visited" | "closed";
                            outcome: ("rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred") | null;
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                isDemo: boolean;
                            };
                            rule: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                version: number;
                                status: string;
                                legalSource: string;
                                article: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            measured: {
                                verdict: string;
                                reasons: string[];
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                            };
                            dueOn: string | null;
                            isOverdue: boolean;
                            openedBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            openedAt: string;
                            closedAt: string | null;
                            outcomeNote: string | null;
                            visits: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                visitedOn: string;
                                method: ("boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street") | null;
                                measuredMetres: number | null;
                                note: string | null;
                                visitedBy: string;
                                photos: {
                                    /** Format: uuid */
                                    fileId: string;
                                    caption: string | null;
                                }[];
                            }[];
                            history: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                /** @enum {string} */
                                kind: "opened" | "assigned" | "deadline" | "visited" | "photo" | "closed" | "reopened" | "reminded" | "noted";
                                params: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a visit on site */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description YYYY-MM-DD
                         * @example 2026-10-01
                         */
                        visitedOn: string;
                        method?: ("boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street") | null;
                        measuredMetres?: number | null;
                        note?: string | null;
                        /**
                         * @description Photos uploaded to /files: JPG, PNG or WebP of up to 10 MB each
                         * @default []
                         */
                        photoIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            state: "open" | "assigned" | "visited" | "closed";
                            outcome: ("rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred") | null;
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                isDemo: boolean;
                            };
                            rule: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                version: number;
                                status: string;
                                legalSource: string;
                                article: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            measured: {
                                verdict: string;
                                reasons: string[];
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                            };
                            dueOn: string | null;
                            isOverdue: boolean;
                            openedBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            openedAt: string;
                            closedAt: string | null;
                            outcomeNote: string | null;
                            visits: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                visitedOn: string;
                                method: ("boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street") | null;
                                measuredMetres: number | null;
                                note: string | null;
                                visitedBy: string;
                                photos: {
                                    /** Format: uuid */
                                    fileId: string;
                                    caption: string | null;
                                }[];
                            }[];
                            history: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                /** @enum {string} */
                                kind: "opened" | "assigned" | "deadline" | "visited" | "photo" | "closed" | "reopened" | "reminded" | "noted";
                                params: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a case with its outcome */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description rectified 已整改, exempt_before_rule 许可早于规定, exempt_before_school 许可早于建校, not_regulated 不属受管场所, place_closed 已关停, referred 已移送
                         * @enum {string}
                         */
                        outcome: "rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred";
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            state: "open" | "assigned" | "visited" | "closed";
                            outcome: ("rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred") | null;
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                isDemo: boolean;
                            };
                            rule: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                version: number;
                                status: string;
                                legalSource: string;
                                article: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            measured: {
                                verdict: string;
                                reasons: string[];
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                            };
                            dueOn: string | null;
                            isOverdue: boolean;
                            openedBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            openedAt: string;
                            closedAt: string | null;
                            outcomeNote: string | null;
                            visits: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                visitedOn: string;
                                method: ("boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street") | null;
                                measuredMetres: number | null;
                                note: string | null;
                                visitedBy: string;
                                photos: {
                                    /** Format: uuid */
                                    fileId: string;
                                    caption: string | null;
                                }[];
                            }[];
                            history: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                /** @enum {string} */
                                kind: "opened" | "assigned" | "deadline" | "visited" | "photo" | "closed" | "reopened" | "reminded" | "noted";
                                params: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up a closed case again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** @enum {string} */
                            state: "open" | "assigned" | "visited" | "closed";
                            outcome: ("rectified" | "exempt_before_rule" | "exempt_before_school" | "not_regulated" | "place_closed" | "referred") | null;
                            divisionCode: string;
                            divisionName: string | null;
                            divisionNameEn: string | null;
                            campus: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            place: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                isDemo: boolean;
                            };
                            rule: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                version: number;
                                status: string;
                                legalSource: string;
                                article: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            measured: {
                                verdict: string;
                                reasons: string[];
                                straightMetres: number;
                                radiusMetres: number | null;
                                walkMetres: number | null;
                            };
                            dueOn: string | null;
                            isOverdue: boolean;
                            openedBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            openedAt: string;
                            closedAt: string | null;
                            outcomeNote: string | null;
                            visits: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                visitedOn: string;
                                method: ("boundary_straight" | "gate_walk" | "gate_radius" | "gate_extent" | "along_street") | null;
                                measuredMetres: number | null;
                                note: string | null;
                                visitedBy: string;
                                photos: {
                                    /** Format: uuid */
                                    fileId: string;
                                    caption: string | null;
                                }[];
                            }[];
                            history: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                /** @enum {string} */
                                kind: "opened" | "assigned" | "deadline" | "visited" | "photo" | "closed" | "reopened" | "reminded" | "noted";
                                params: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/cases/{id}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photograph of a visit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    photo: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/findings/{id}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evidence sheet of a finding (PDF) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/campuses/{id}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evidence sheet of a campus and a place as measured now (PDF) */
        get: {
            parameters: {
                query: {
                    place: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps/{id}/findings.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings of a sweep as XLSX, exactly as filtered */
        get: {
            parameters: {
                query?: {
                    /** @example 3301 */
                    division?: string;
                    /** @description Kind of regulated place */
                    kind?: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                    verdict?: "inside" | "on_site";
                    /** @description Code of a rule */
                    rule?: string;
                    campus?: string;
                    place?: string;
                    /** @description Part of the name of campus or place */
                    q?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps/{id}/findings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings of a sweep as CSV, exactly as filtered */
        get: {
            parameters: {
                query?: {
                    /** @example 3301 */
                    division?: string;
                    /** @description Kind of regulated place */
                    kind?: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                    verdict?: "inside" | "on_site";
                    /** @description Code of a rule */
                    rule?: string;
                    campus?: string;
                    place?: string;
                    /** @description Part of the name of campus or place */
                    q?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/sweeps/{id}/findings.geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings of a sweep as GEOJSON, exactly as filtered */
        get: {
            parameters: {
                query?: {
                    /** @example 3301 */
                    division?: string;
                    /** @description Kind of regulated place */
                    kind?: "internet_cafe" | "entertainment" | "arcade" | "bar" | "esports_hotel" | "tobacco" | "e_cigarette" | "alcohol" | "lottery" | "adult_shop" | "video_hall" | "billiards" | "chess_cards" | "script_murder_escape_room" | "hourly_hotel" | "other_unsuitable" | "food_stall" | "street_stall" | "street_kiosk" | "market" | "parking" | "hazmat" | "fireworks";
                    verdict?: "inside" | "on_site";
                    /** @description Code of a rule */
                    rule?: string;
                    campus?: string;
                    place?: string;
                    /** @description Part of the name of campus or place */
                    q?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surroundings/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Departments that a case of a division can be handed to */
        get: {
            parameters: {
                query?: {
                    /** @example 3301 */
                    division?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                divisionCode: string | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visit times of a venue and what is left of them, as they stand now */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description First day; default: today
                     * @example 2026-10-01
                     */
                    from?: string;
                    /**
                     * @description Last day; default: a month after the first; at most 62 days
                     * @example 2026-10-01
                     */
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                venueId: string;
                                programme: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    priceFen: number;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                                /** @enum {string} */
                                status: "open" | "blocked" | "withdrawn";
                                /** @enum {string} */
                                origin: "rule" | "hand";
                                ruleId: string | null;
                                isOpenDay: boolean;
                                title: string | null;
                                note: string | null;
                                pools: {
                                    /** @description public, green_channel, guide, room, bus … */
                                    kind: string;
                                    capacity: number;
                                    remaining: number;
                                }[];
                                /** @description Parties on the waitlist */
                                waiting: number;
                                releaseAt: string | null;
                                releasedAt: string | null;
                                isDemo: boolean;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One visit time */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            venueId: string;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                priceFen: number;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            startsAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            endsAt: string;
                            /** @enum {string} */
                            status: "open" | "blocked" | "withdrawn";
                            /** @enum {string} */
                            origin: "rule" | "hand";
                            ruleId: string | null;
                            isOpenDay: boolean;
                            title: string | null;
                            note: string | null;
                            pools: {
                                /** @description public, green_channel, guide, room, bus … */
                                kind: string;
                                capacity: number;
                                remaining: number;
                            }[];
                            /** @description Parties on the waitlist */
                            waiting: number;
                            releaseAt: string | null;
                            releasedAt: string | null;
                            isDemo: boolean;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Block a visit time, open it again, withdraw it, or change how many places it has */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status?: "open" | "blocked" | "withdrawn";
                        note?: string | null;
                        /** @description New sizes; smaller than what is taken is refused */
                        pools?: {
                            kind: string;
                            capacity: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            venueId: string;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                priceFen: number;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            startsAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            endsAt: string;
                            /** @enum {string} */
                            status: "open" | "blocked" | "withdrawn";
                            /** @enum {string} */
                            origin: "rule" | "hand";
                            ruleId: string | null;
                            isOpenDay: boolean;
                            title: string | null;
                            note: string | null;
                            pools: {
                                /** @description public, green_channel, guide, room, bus … */
                                kind: string;
                                capacity: number;
                                remaining: number;
                            }[];
                            /** @description Parties on the waitlist */
                            waiting: number;
                            releaseAt: string | null;
                            releasedAt: string | null;
                            isDemo: boolean;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/open-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open days of all venues, the next first */
        get: {
            parameters: {
                query: {
                    /**
                     * @description First day; default: today
                     * @example 2026-10-01
                     */
                    from?: string;
                    /**
                     * @description Last day; default: a month after the first; at most 62 days
                     * @example 2026-10-01
                     */
                    to?: string;
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                day: string;
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                    category: string;
                                    divisionName: string | null;
                                    divisionNameEn: string | null;
                                };
                                slot: {
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: uuid */
                                    venueId: string;
                                    programme: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                        priceFen: number;
                                    } | null;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    startsAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    endsAt: string;
                                    /** @enum {string} */
                                    status: "open" | "blocked" | "withdrawn";
                                    /** @enum {string} */
                                    origin: "rule" | "hand";
                                    ruleId: string | null;
                                    isOpenDay: boolean;
                                    title: string | null;
                                    note: string | null;
                                    pools: {
                                        /** @description public, green_channel, guide, room, bus … */
                                        kind: string;
                                        capacity: number;
                                        remaining: number;
                                    }[];
                                    /** @description Parties on the waitlist */
                                    waiting: number;
                                    releaseAt: string | null;
                                    releasedAt: string | null;
                                    isDemo: boolean;
                                } | null;
                                offerCondition: string | null;
                                isDemo: boolean;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a visit time by hand */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        programmeId?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with offset
                         */
                        startsAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with offset
                         */
                        endsAt: string;
                        isOpenDay?: boolean;
                        title?: string;
                        note?: string;
                        pools: {
                            /** @example guide */
                            kind: string;
                            capacity: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            venueId: string;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                priceFen: number;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            startsAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            endsAt: string;
                            /** @enum {string} */
                            status: "open" | "blocked" | "withdrawn";
                            /** @enum {string} */
                            origin: "rule" | "hand";
                            ruleId: string | null;
                            isOpenDay: boolean;
                            title: string | null;
                            note: string | null;
                            pools: {
                                /** @description public, green_channel, guide, room, bus … */
                                kind: string;
                                capacity: number;
                                remaining: number;
                            }[];
                            /** @description Parties on the waitlist */
                            waiting: number;
                            releaseAt: string | null;
                            releasedAt: string | null;
                            isDemo: boolean;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/booking-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a venue asks of those who book */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            groupMin: number;
                            groupMax: number;
                            /** @description Most people in one family’s booking */
                            familyMax: number;
                            /** @description Groups book at least so many days ahead */
                            noticeDays: number;
                            /** @description How many days ahead one may book */
                            horizonDays: number;
                            /** @description Days of groups, 1 = Monday */
                            groupWeekdays: number[];
                            /** @description At least one adult for so many children before school */
                            preschoolPerAdult: number;
                            /** @description At least one adult for so many pupils */
                            pupilsPerAdult: number;
                            /** @description Cancel, reduce or move until so many hours before the beginning */
                            cancelUntilHours: number;
                            requiredPapers: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                            /** @description Visits ahead that one account may have here */
                            accountLimit: number;
                            /** @description Visits ahead that one school may have here */
                            organisationLimit: number;
                            /**
                             * @description Who waits for the venue’s answer
                             * @enum {string}
                             */
                            approval: "none" | "groups" | "all";
                            /** @description After so many hours an unanswered request expires */
                            answerHours: number;
                            /** @description Unused green-channel places become public so many hours before the beginning */
                            releaseHours: number;
                            /** @description How long an offer from the waitlist holds its places */
                            offerMinutes: number;
                            noShowLimit: number;
                            noShowDays: number;
                            pauseDays: number;
                            dayMax: number | null;
                            groupDayMax: number | null;
                            fullPriceFen: number | null;
                            /** @description So long after the end a visit that nobody came to counts as missed */
                            graceMinutes: number;
                            isDemo: boolean;
                            /** @description 0: the defaults */
                            version: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change what a venue asks; visits booked before stay */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        groupMin: number;
                        groupMax: number;
                        /** @description Most people in one family’s booking */
                        familyMax: number;
                        /** @description Groups book at least so many days ahead */
                        noticeDays: number;
                        /** @description How many days ahead one may book */
                        horizonDays: number;
                        /** @description Days of groups, 1 = Monday */
                        groupWeekdays: number[];
                        /** @description At least one adult for so many children before school */
                        preschoolPerAdult: number;
                        /** @description At least one adult for so many pupils */
                        pupilsPerAdult: number;
                        /** @description Cancel, reduce or move until so many hours before the beginning */
                        cancelUntilHours: number;
                        requiredPapers: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                        /** @description Visits ahead that one account may have here */
                        accountLimit: number;
                        /** @description Visits ahead that one school may have here */
                        organisationLimit: number;
                        /**
                         * @description Who waits for the venue’s answer
                         * @enum {string}
                         */
                        approval: "none" | "groups" | "all";
                        /** @description After so many hours an unanswered request expires */
                        answerHours: number;
                        /** @description Unused green-channel places become public so many hours before the beginning */
                        releaseHours: number;
                        /** @description How long an offer from the waitlist holds its places */
                        offerMinutes: number;
                        noShowLimit: number;
                        noShowDays: number;
                        pauseDays: number;
                        dayMax: number | null;
                        groupDayMax: number | null;
                        fullPriceFen: number | null;
                        /** @description So long after the end a visit that nobody came to counts as missed */
                        graceMinutes: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            groupMin: number;
                            groupMax: number;
                            /** @description Most people in one family’s booking */
                            familyMax: number;
                            /** @description Groups book at least so many days ahead */
                            noticeDays: number;
                            /** @description How many days ahead one may book */
                            horizonDays: number;
                            /** @description Days of groups, 1 = Monday */
                            groupWeekdays: number[];
                            /** @description At least one adult for so many children before school */
                            preschoolPerAdult: number;
                            /** @description At least one adult for so many pupils */
                            pupilsPerAdult: number;
                            /** @description Cancel, reduce or move until so many hours before the beginning */
                            cancelUntilHours: number;
                            requiredPapers: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                            /** @description Visits ahead that one account may have here */
                            accountLimit: number;
                            /** @description Visits ahead that one school may have here */
                            organisationLimit: number;
                            /**
                             * @description Who waits for the venue’s answer
                             * @enum {string}
                             */
                            approval: "none" | "groups" | "all";
                            /** @description After so many hours an unanswered request expires */
                            answerHours: number;
                            /** @description Unused green-channel places become public so many hours before the beginning */
                            releaseHours: number;
                            /** @description How long an offer from the waitlist holds its places */
                            offerMinutes: number;
                            noShowLimit: number;
                            noShowDays: number;
                            pauseDays: number;
                            dayMax: number | null;
                            groupDayMax: number | null;
                            fullPriceFen: number | null;
                            /** @description So long after the end a visit that nobody came to counts as missed */
                            graceMinutes: number;
                            isDemo: boolean;
                            /** @description 0: the defaults */
                            version: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My visits and those of my school, the newest first */
        get: {
            parameters: {
                query: {
                    /**
                     * @description One or several with commas
                     * @example requested,confirmed
                     */
                    state?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description Eight signs to say at the door */
                                code: string;
                                /** @enum {string} */
                                state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                                /** @enum {string} */
                                channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                };
                                slot: {
                                    /** Format: uuid */
                                    id: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    startsAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    endsAt: string;
                                    status: string;
                                };
                                movingTo: {
                                    /** Format: uuid */
                                    id: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    startsAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    endsAt: string;
                                } | null;
                                programme: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                grade: number | null;
                                minors: number;
                                adults: number;
                                places: number;
                                children: {
                                    [key: string]: number;
                                };
                                needs: {
                                    [key: string]: number;
                                };
                                extras: {
                                    [key: string]: number;
                                };
                                contact: {
                                    name: string;
                                    phone: string;
                                } | null;
                                purpose: string | null;
                                price: {
                                    /** @enum {string} */
                                    what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                    count: number;
                                    unitFen: number | null;
                                    sumFen: number | null;
                                    /**
                                     * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                     * @enum {string}
                                     */
                                    reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                    words: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                    basis: string | null;
                                }[];
                                totalFen: number | null;
                                /** @description Takes its places from the green channel */
                                isGreenChannel: boolean;
                                expiresAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                cancelUntil: string;
                                reason: string | null;
                                arrived: number | null;
                                arrivedAt: string | null;
                                papers: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                    fileName: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    addedAt: string;
                                }[];
                                papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                                /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                                resources: {
                                    kind: string;
                                    name: string;
                                }[];
                                /** @description Waits for the answer of the venue, which the caller may give */
                                isMineToAnswer?: boolean;
                                /** @description The caller sees it as one who keeps the venue */
                                isOfMyVenue?: boolean;
                                isDemo: boolean;
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Book a visit; places are held from the moment this answers
         * @description Sent again with the same Idempotency-Key it gives the same booking, also after a crash.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        slotId: string;
                        /**
                         * @description All but web: keepers only
                         * @enum {string}
                         */
                        channel?: "web" | "desk" | "phone" | "walk_in";
                        /** @enum {string} */
                        audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                        /**
                         * Format: uuid
                         * @description The school; for groups of its guides
                         */
                        organisationId?: string;
                        /** @description 0 before school, 1–6 primary, 7–9 junior, 10–12 senior */
                        grade?: number;
                        /** @description Groups: how many under 18 */
                        minors?: number;
                        adults: number;
                        /** @description Families: how many children in each age band */
                        children?: {
                            "0-6"?: number;
                            "7-13"?: number;
                            "14-17"?: number;
                        };
                        /** @description Needs as counts */
                        needs?: {
                            wheelchair?: number;
                            other?: number;
                        };
                        /** @description What else is taken of the slot: { "guide": 1 } */
                        extras?: {
                            [key: string]: number;
                        };
                        /** Format: uuid */
                        programmeId?: string;
                        purpose?: string;
                        /** @description The responsible adult; kept sealed, shown to the venue only */
                        contact?: {
                            name: string;
                            /**
                             * @example 13800000000
                             * @example 020-12345678
                             */
                            phone: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            /** @enum {string} */
                            state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a visit would cost, and whether the venue’s rules allow it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        slotId: string;
                        /**
                         * @description All but web: keepers only
                         * @enum {string}
                         */
                        channel?: "web" | "desk" | "phone" | "walk_in";
                        /** @enum {string} */
                        audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                        /**
                         * Format: uuid
                         * @description The school; for groups of its guides
                         */
                        organisationId?: string;
                        /** @description 0 before school, 1–6 primary, 7–9 junior, 10–12 senior */
                        grade?: number;
                        /** @description Groups: how many under 18 */
                        minors?: number;
                        adults: number;
                        /** @description Families: how many children in each age band */
                        children?: {
                            "0-6"?: number;
                            "7-13"?: number;
                            "14-17"?: number;
                        };
                        /** @description Needs as counts */
                        needs?: {
                            wheelchair?: number;
                            other?: number;
                        };
                        /** @description What else is taken of the slot: { "guide": 1 } */
                        extras?: {
                            [key: string]: number;
                        };
                        /** Format: uuid */
                        programmeId?: string;
                        purpose?: string;
                        /** @description The responsible adult; kept sealed, shown to the venue only */
                        contact?: {
                            name: string;
                            /**
                             * @example 13800000000
                             * @example 020-12345678
                             */
                            phone: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            price: {
                                /** @enum {string} */
                                what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                count: number;
                                unitFen: number | null;
                                sumFen: number | null;
                                /**
                                 * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                 * @enum {string}
                                 */
                                reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                words: {
                                    zh: string;
                                    en: string;
                                } | null;
                                basis: string | null;
                            }[];
                            totalFen: number | null;
                            needsApproval: boolean;
                            /** @description Why the venue’s rules would refuse it; empty: they would not */
                            refusals: {
                                pointer: string | null;
                                code: string;
                                params: {
                                    [key: string]: unknown;
                                };
                                /** @description In the caller’s language */
                                detail: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One visit, for who booked it and for its venue */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Eight signs to say at the door */
                            code: string;
                            /** @enum {string} */
                            state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                            /** @enum {string} */
                            channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            slot: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                                status: string;
                            };
                            movingTo: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                            } | null;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            grade: number | null;
                            minors: number;
                            adults: number;
                            places: number;
                            children: {
                                [key: string]: number;
                            };
                            needs: {
                                [key: string]: number;
                            };
                            extras: {
                                [key: string]: number;
                            };
                            contact: {
                                name: string;
                                phone: string;
                            } | null;
                            purpose: string | null;
                            price: {
                                /** @enum {string} */
                                what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                count: number;
                                unitFen: number | null;
                                sumFen: number | null;
                                /**
                                 * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                 * @enum {string}
                                 */
                                reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                words: {
                                    zh: string;
                                    en: string;
                                } | null;
                                basis: string | null;
                            }[];
                            totalFen: number | null;
                            /** @description Takes its places from the green channel */
                            isGreenChannel: boolean;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            cancelUntil: string;
                            reason: string | null;
                            arrived: number | null;
                            arrivedAt: string | null;
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                fileName: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                addedAt: string;
                            }[];
                            papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                            /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                            resources: {
                                kind: string;
                                name: string;
                            }[];
                            /** @description Waits for the answer of the venue, which the caller may give */
                            isMineToAnswer?: boolean;
                            /** @description The caller sees it as one who keeps the venue */
                            isOfMyVenue?: boolean;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a visit, by whom */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                kind: string;
                                params: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a visit: its places are free at once */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Eight signs to say at the door */
                            code: string;
                            /** @enum {string} */
                            state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                            /** @enum {string} */
                            channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            slot: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                                status: string;
                            };
                            movingTo: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                            } | null;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            grade: number | null;
                            minors: number;
                            adults: number;
                            places: number;
                            children: {
                                [key: string]: number;
                            };
                            needs: {
                                [key: string]: number;
                            };
                            extras: {
                                [key: string]: number;
                            };
                            contact: {
                                name: string;
                                phone: string;
                            } | null;
                            purpose: string | null;
                            price: {
                                /** @enum {string} */
                                what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                count: number;
                                unitFen: number | null;
                                sumFen: number | null;
                                /**
                                 * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                 * @enum {string}
                                 */
                                reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                words: {
                                    zh: string;
                                    en: string;
                                } | null;
                                basis: string | null;
                            }[];
                            totalFen: number | null;
                            /** @description Takes its places from the green channel */
                            isGreenChannel: boolean;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            cancelUntil: string;
                            reason: string | null;
                            arrived: number | null;
                            arrivedAt: string | null;
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                fileName: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                addedAt: string;
                            }[];
                            papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                            /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                            resources: {
                                kind: string;
                                name: string;
                            }[];
                            /** @description Waits for the answer of the venue, which the caller may give */
                            isMineToAnswer?: boolean;
                            /** @description The caller sees it as one who keeps the venue */
                            isOfMyVenue?: boolean;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/reduce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fewer people come: the other places are free at once */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        minors?: number;
                        adults?: number;
                        children?: {
                            "0-6"?: number;
                            "7-13"?: number;
                            "14-17"?: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Eight signs to say at the door */
                            code: string;
                            /** @enum {string} */
                            state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                            /** @enum {string} */
                            channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            slot: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                                status: string;
                            };
                            movingTo: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                            } | null;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            grade: number | null;
                            minors: number;
                            adults: number;
                            places: number;
                            children: {
                                [key: string]: number;
                            };
                            needs: {
                                [key: string]: number;
                            };
                            extras: {
                                [key: string]: number;
                            };
                            contact: {
                                name: string;
                                phone: string;
                            } | null;
                            purpose: string | null;
                            price: {
                                /** @enum {string} */
                                what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                count: number;
                                unitFen: number | null;
                                sumFen: number | null;
                                /**
                                 * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                 * @enum {string}
                                 */
                                reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                words: {
                                    zh: string;
                                    en: string;
                                } | null;
                                basis: string | null;
                            }[];
                            totalFen: number | null;
                            /** @description Takes its places from the green channel */
                            isGreenChannel: boolean;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            cancelUntil: string;
                            reason: string | null;
                            arrived: number | null;
                            arrivedAt: string | null;
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                fileName: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                addedAt: string;
                            }[];
                            papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                            /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                            resources: {
                                kind: string;
                                name: string;
                            }[];
                            /** @description Waits for the answer of the venue, which the caller may give */
                            isMineToAnswer?: boolean;
                            /** @description The caller sees it as one who keeps the venue */
                            isOfMyVenue?: boolean;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move to another visit time of the venue: the place is kept until the new one is sure */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        slotId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Eight signs to say at the door */
                            code: string;
                            /** @enum {string} */
                            state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                            /** @enum {string} */
                            channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            slot: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                                status: string;
                            };
                            movingTo: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                            } | null;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            grade: number | null;
                            minors: number;
                            adults: number;
                            places: number;
                            children: {
                                [key: string]: number;
                            };
                            needs: {
                                [key: string]: number;
                            };
                            extras: {
                                [key: string]: number;
                            };
                            contact: {
                                name: string;
                                phone: string;
                            } | null;
                            purpose: string | null;
                            price: {
                                /** @enum {string} */
                                what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                count: number;
                                unitFen: number | null;
                                sumFen: number | null;
                                /**
                                 * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                 * @enum {string}
                                 */
                                reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                words: {
                                    zh: string;
                                    en: string;
                                } | null;
                                basis: string | null;
                            }[];
                            totalFen: number | null;
                            /** @description Takes its places from the green channel */
                            isGreenChannel: boolean;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            cancelUntil: string;
                            reason: string | null;
                            arrived: number | null;
                            arrivedAt: string | null;
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                fileName: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                addedAt: string;
                            }[];
                            papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                            /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                            resources: {
                                kind: string;
                                name: string;
                            }[];
                            /** @description Waits for the answer of the venue, which the caller may give */
                            isMineToAnswer?: boolean;
                            /** @description The caller sees it as one who keeps the venue */
                            isOfMyVenue?: boolean;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The venue says yes to a request, or to a move */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Eight signs to say at the door */
                            code: string;
                            /** @enum {string} */
                            state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                            /** @enum {string} */
                            channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            slot: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                                status: string;
                            };
                            movingTo: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                            } | null;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            grade: number | null;
                            minors: number;
                            adults: number;
                            places: number;
                            children: {
                                [key: string]: number;
                            };
                            needs: {
                                [key: string]: number;
                            };
                            extras: {
                                [key: string]: number;
                            };
                            contact: {
                                name: string;
                                phone: string;
                            } | null;
                            purpose: string | null;
                            price: {
                                /** @enum {string} */
                                what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                count: number;
                                unitFen: number | null;
                                sumFen: number | null;
                                /**
                                 * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                 * @enum {string}
                                 */
                                reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                words: {
                                    zh: string;
                                    en: string;
                                } | null;
                                basis: string | null;
                            }[];
                            totalFen: number | null;
                            /** @description Takes its places from the green channel */
                            isGreenChannel: boolean;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            cancelUntil: string;
                            reason: string | null;
                            arrived: number | null;
                            arrivedAt: string | null;
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                fileName: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                addedAt: string;
                            }[];
                            papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                            /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                            resources: {
                                kind: string;
                                name: string;
                            }[];
                            /** @description Waits for the answer of the venue, which the caller may give */
                            isMineToAnswer?: boolean;
                            /** @description The caller sees it as one who keeps the venue */
                            isOfMyVenue?: boolean;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The venue says no, with the reason: the places are free at once */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Eight signs to say at the door */
                            code: string;
                            /** @enum {string} */
                            state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                            /** @enum {string} */
                            channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            slot: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                                status: string;
                            };
                            movingTo: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                            } | null;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            grade: number | null;
                            minors: number;
                            adults: number;
                            places: number;
                            children: {
                                [key: string]: number;
                            };
                            needs: {
                                [key: string]: number;
                            };
                            extras: {
                                [key: string]: number;
                            };
                            contact: {
                                name: string;
                                phone: string;
                            } | null;
                            purpose: string | null;
                            price: {
                                /** @enum {string} */
                                what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                count: number;
                                unitFen: number | null;
                                sumFen: number | null;
                                /**
                                 * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                 * @enum {string}
                                 */
                                reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                words: {
                                    zh: string;
                                    en: string;
                                } | null;
                                basis: string | null;
                            }[];
                            totalFen: number | null;
                            /** @description Takes its places from the green channel */
                            isGreenChannel: boolean;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            cancelUntil: string;
                            reason: string | null;
                            arrived: number | null;
                            arrivedAt: string | null;
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                fileName: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                addedAt: string;
                            }[];
                            papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                            /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                            resources: {
                                kind: string;
                                name: string;
                            }[];
                            /** @description Waits for the answer of the venue, which the caller may give */
                            isMineToAnswer?: boolean;
                            /** @description The caller sees it as one who keeps the venue */
                            isOfMyVenue?: boolean;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I wait for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                state: "waiting" | "offered" | "accepted" | "left" | "lapsed" | "closed";
                                slot: {
                                    /** Format: uuid */
                                    id: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    startsAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    endsAt: string;
                                };
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                };
                                places: number;
                                /** @description Parties that wait before this one */
                                ahead: number;
                                offerUntil: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Wait for places of a full visit time; an offer follows when the whole party fits */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        slotId: string;
                        /**
                         * @description All but web: keepers only
                         * @enum {string}
                         */
                        channel?: "web" | "desk" | "phone" | "walk_in";
                        /** @enum {string} */
                        audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                        /**
                         * Format: uuid
                         * @description The school; for groups of its guides
                         */
                        organisationId?: string;
                        /** @description 0 before school, 1–6 primary, 7–9 junior, 10–12 senior */
                        grade?: number;
                        /** @description Groups: how many under 18 */
                        minors?: number;
                        adults: number;
                        /** @description Families: how many children in each age band */
                        children?: {
                            "0-6"?: number;
                            "7-13"?: number;
                            "14-17"?: number;
                        };
                        /** @description Needs as counts */
                        needs?: {
                            wheelchair?: number;
                            other?: number;
                        };
                        /** @description What else is taken of the slot: { "guide": 1 } */
                        extras?: {
                            [key: string]: number;
                        };
                        /** Format: uuid */
                        programmeId?: string;
                        purpose?: string;
                        /** @description The responsible adult; kept sealed, shown to the venue only */
                        contact?: {
                            name: string;
                            /**
                             * @example 13800000000
                             * @example 020-12345678
                             */
                            phone: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "waiting" | "offered" | "accepted" | "left" | "lapsed" | "closed";
                            slot: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                            };
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            places: number;
                            /** @description Parties that wait before this one */
                            ahead: number;
                            offerUntil: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the offer: it becomes a booking */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            /** @enum {string} */
                            state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait no longer, or turn an offer down */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "waiting" | "offered" | "accepted" | "left" | "lapsed" | "closed";
                            slot: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                            };
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            places: number;
                            /** @description Parties that wait before this one */
                            ahead: number;
                            offerUntil: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/visit-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From which rules a venue publishes visit times */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                name: string;
                                programmeId?: string | null;
                                /**
                                 * @description RFC 5545 without DTSTART: FREQ=WEEKLY;BYDAY=TU,TH
                                 * @example FREQ=WEEKLY;BYDAY=TU,TH
                                 */
                                recurrence: string;
                                /**
                                 * @description HH:MM in China
                                 * @example 09:00
                                 */
                                starts: string;
                                minutes: number;
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                fromOn: string;
                                toOn?: string | null;
                                /**
                                 * @description Also on statutory holidays, not on them, on them alone
                                 * @default except
                                 * @enum {string}
                                 */
                                holidays: "any" | "except" | "only";
                                /**
                                 * @description workday: a 调休 working day at a weekend has the visit times of a working day
                                 * @default own
                                 * @enum {string}
                                 */
                                makeupDays: "own" | "workday";
                                /**
                                 * @description Days left out
                                 * @default []
                                 */
                                exceptions: string[];
                                /**
                                 * @description Only while the venue is open from beginning to end
                                 * @default true
                                 */
                                withinOpening: boolean;
                                pools: {
                                    /** @example guide */
                                    kind: string;
                                    capacity: number;
                                }[];
                                /** @default false */
                                isOpenDay: boolean;
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                venueId: string;
                                /** @enum {string} */
                                status: "active" | "ended";
                                isDemo: boolean;
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new rule: its visit times are published at once, up to the horizon */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        programmeId?: string | null;
                        /**
                         * @description RFC 5545 without DTSTART: FREQ=WEEKLY;BYDAY=TU,TH
                         * @example FREQ=WEEKLY;BYDAY=TU,TH
                         */
                        recurrence: string;
                        /**
                         * @description HH:MM in China
                         * @example 09:00
                         */
                        starts: string;
                        minutes: number;
                        /**
                         * @description YYYY-MM-DD
                         * @example 2026-10-01
                         */
                        fromOn: string;
                        toOn?: string | null;
                        /**
                         * @description Also on statutory holidays, not on them, on them alone
                         * @default except
                         * @enum {string}
                         */
                        holidays: "any" | "except" | "only";
                        /**
                         * @description workday: a 调休 working day at a weekend has the visit times of a working day
                         * @default own
                         * @enum {string}
                         */
                        makeupDays: "own" | "workday";
                        /**
                         * @description Days left out
                         * @default []
                         */
                        exceptions: string[];
                        /**
                         * @description Only while the venue is open from beginning to end
                         * @default true
                         */
                        withinOpening: boolean;
                        pools: {
                            /** @example guide */
                            kind: string;
                            capacity: number;
                        }[];
                        /** @default false */
                        isOpenDay: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            programmeId?: string | null;
                            /**
                             * @description RFC 5545 without DTSTART: FREQ=WEEKLY;BYDAY=TU,TH
                             * @example FREQ=WEEKLY;BYDAY=TU,TH
                             */
                            recurrence: string;
                            /**
                             * @description HH:MM in China
                             * @example 09:00
                             */
                            starts: string;
                            minutes: number;
                            /**
                             * @description YYYY-MM-DD
                             * @example 2026-10-01
                             */
                            fromOn: string;
                            toOn?: string | null;
                            /**
                             * @description Also on statutory holidays, not on them, on them alone
                             * @default except
                             * @enum {string}
                             */
                            holidays: "any" | "except" | "only";
                            /**
                             * @description workday: a 调休 working day at a weekend has the visit times of a working day
                             * @default own
                             * @enum {string}
                             */
                            makeupDays: "own" | "workday";
                            /**
                             * @description Days left out
                             * @default []
                             */
                            exceptions: string[];
                            /**
                             * @description Only while the venue is open from beginning to end
                             * @default true
                             */
                            withinOpening: boolean;
                            pools: {
                                /** @example guide */
                                kind: string;
                                capacity: number;
                            }[];
                            /** @default false */
                            isOpenDay: boolean;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            venueId: string;
                            /** @enum {string} */
                            status: "active" | "ended";
                            isDemo: boolean;
                            version: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-rules/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change would do, and which visits it would strand; nothing is changed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rule?: {
                            name: string;
                            programmeId?: string | null;
                            /**
                             * @description RFC 5545 without DTSTART: FREQ=WEEKLY;BYDAY=TU,TH
                             * @example FREQ=WEEKLY;BYDAY=TU,TH
                             */
                            recurrence: string;
                            /**
                             * @description HH:MM in China
                             * @example 09:00
                             */
                            starts: string;
                            minutes: number;
                            /**
                             * @description YYYY-MM-DD
                             * @example 2026-10-01
                             */
                            fromOn: string;
                            toOn?: string | null;
                            /**
                             * @description Also on statutory holidays, not on them, on them alone
                             * @default except
                             * @enum {string}
                             */
                            holidays: "any" | "except" | "only";
                            /**
                             * @description workday: a 调休 working day at a weekend has the visit times of a working day
                             * @default own
                             * @enum {string}
                             */
                            makeupDays: "own" | "workday";
                            /**
                             * @description Days left out
                             * @default []
                             */
                            exceptions: string[];
                            /**
                             * @description Only while the venue is open from beginning to end
                             * @default true
                             */
                            withinOpening: boolean;
                            pools: {
                                /** @example guide */
                                kind: string;
                                capacity: number;
                            }[];
                            /** @default false */
                            isOpenDay: boolean;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            slotsDropped: number;
                            slotsAdded: number;
                            /** @description Wait for the holiday arrangement of their year */
                            undecidedDays: string[];
                            stranded: {
                                /** Format: uuid */
                                id: string;
                                /** @description Eight signs to say at the door */
                                code: string;
                                /** @enum {string} */
                                state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                                /** @enum {string} */
                                channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                };
                                slot: {
                                    /** Format: uuid */
                                    id: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    startsAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    endsAt: string;
                                    status: string;
                                };
                                movingTo: {
                                    /** Format: uuid */
                                    id: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    startsAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    endsAt: string;
                                } | null;
                                programme: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                grade: number | null;
                                minors: number;
                                adults: number;
                                places: number;
                                children: {
                                    [key: string]: number;
                                };
                                needs: {
                                    [key: string]: number;
                                };
                                extras: {
                                    [key: string]: number;
                                };
                                contact: {
                                    name: string;
                                    phone: string;
                                } | null;
                                purpose: string | null;
                                price: {
                                    /** @enum {string} */
                                    what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                    count: number;
                                    unitFen: number | null;
                                    sumFen: number | null;
                                    /**
                                     * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                     * @enum {string}
                                     */
                                    reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                    words: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                    basis: string | null;
                                }[];
                                totalFen: number | null;
                                /** @description Takes its places from the green channel */
                                isGreenChannel: boolean;
                                expiresAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                cancelUntil: string;
                                reason: string | null;
                                arrived: number | null;
                                arrivedAt: string | null;
                                papers: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                    fileName: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    addedAt: string;
                                }[];
                                papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                                /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                                resources: {
                                    kind: string;
                                    name: string;
                                }[];
                                /** @description Waits for the answer of the venue, which the caller may give */
                                isMineToAnswer?: boolean;
                                /** @description The caller sees it as one who keeps the venue */
                                isOfMyVenue?: boolean;
                                isDemo: boolean;
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visit-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change or end a rule; refused while a stranded visit has no decision */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            /** @description Without `rule`: end it */
            requestBody: {
                content: {
                    "application/json": {
                        rule?: {
                            name: string;
                            programmeId?: string | null;
                            /**
                             * @description RFC 5545 without DTSTART: FREQ=WEEKLY;BYDAY=TU,TH
                             * @example FREQ=WEEKLY;BYDAY=TU,TH
                             */
                            recurrence: string;
                            /**
                             * @description HH:MM in China
                             * @example 09:00
                             */
                            starts: string;
                            minutes: number;
                            /**
                             * @description YYYY-MM-DD
                             * @example 2026-10-01
                             */
                            fromOn: string;
                            toOn?: string | null;
                            /**
                             * @description Also on statutory holidays, not on them, on them alone
                             * @default except
                             * @enum {string}
                             */
                            holidays: "any" | "except" | "only";
                            /**
                             * @description workday: a 调休 working day at a weekend has the visit times of a working day
                             * @default own
                             * @enum {string}
                             */
                            makeupDays: "own" | "workday";
                            /**
                             * @description Days left out
                             * @default []
                             */
                            exceptions: string[];
                            /**
                             * @description Only while the venue is open from beginning to end
                             * @default true
                             */
                            withinOpening: boolean;
                            pools: {
                                /** @example guide */
                                kind: string;
                                capacity: number;
                            }[];
                            /** @default false */
                            isOpenDay: boolean;
                        };
                        /** @description What is done about each stranded visit */
                        decisions?: {
                            /** Format: uuid */
                            bookingId: string;
                            /** @enum {string} */
                            what: "keep" | "move" | "cancel";
                            /** Format: uuid */
                            toSlotId?: string;
                            reason?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            programmeId?: string | null;
                            /**
                             * @description RFC 5545 without DTSTART: FREQ=WEEKLY;BYDAY=TU,TH
                             * @example FREQ=WEEKLY;BYDAY=TU,TH
                             */
                            recurrence: string;
                            /**
                             * @description HH:MM in China
                             * @example 09:00
                             */
                            starts: string;
                            minutes: number;
                            /**
                             * @description YYYY-MM-DD
                             * @example 2026-10-01
                             */
                            fromOn: string;
                            toOn?: string | null;
                            /**
                             * @description Also on statutory holidays, not on them, on them alone
                             * @default except
                             * @enum {string}
                             */
                            holidays: "any" | "except" | "only";
                            /**
                             * @description workday: a 调休 working day at a weekend has the visit times of a working day
                             * @default own
                             * @enum {string}
                             */
                            makeupDays: "own" | "workday";
                            /**
                             * @description Days left out
                             * @default []
                             */
                            exceptions: string[];
                            /**
                             * @description Only while the venue is open from beginning to end
                             * @default true
                             */
                            withinOpening: boolean;
                            pools: {
                                /** @example guide */
                                kind: string;
                                capacity: number;
                            }[];
                            /** @default false */
                            isOpenDay: boolean;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            venueId: string;
                            /** @enum {string} */
                            status: "active" | "ended";
                            isDemo: boolean;
                            version: number;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booking-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public keys that tickets are verified with (Ed25519, JWK) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            keys: {
                                id: string;
                                kty: string;
                                crv: string;
                                x: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed ticket of a visit, to be shown as a QR code, and its code to say */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ticket: string;
                            code: string;
                            state: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/door-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that the door needs for a day, also without the network */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    day?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            day: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            madeAt: string;
                            keys: {
                                id: string;
                                /** @description Ed25519 public key, the x of a JWK */
                                x: string;
                            }[];
                            slots: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                                title: string | null;
                            }[];
                            bookings: {
                                /** Format: uuid */
                                id: string;
                                code: string;
                                /** Format: uuid */
                                slotId: string;
                                /** @enum {string} */
                                state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                                /** @enum {string} */
                                audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                                organisation: string | null;
                                grade: number | null;
                                minors: number;
                                adults: number;
                                places: number;
                                needs: {
                                    [key: string]: number;
                                };
                                contactName: string | null;
                                arrived: number | null;
                                arrivedAt: string | null;
                                papersMissing: string[];
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who came, as the door saw it; sent again it changes nothing, a second scan is told as a duplicate */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The device’s own name or id */
                        device: string;
                        /**
                         * Format: date-time
                         * @description What the device’s clock says now: arrivals are put right by the difference
                         */
                        deviceNow?: string;
                        items: {
                            /**
                             * Format: uuid
                             * @description Made by the device: sent twice, it counts once
                             */
                            id: string;
                            ticket?: string;
                            /** @example 7H2K9QXA */
                            code?: string;
                            /** Format: uuid */
                            bookingId?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            at: string;
                            /** @description Who really came */
                            heads: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            skewSeconds: number | null;
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description known: this very arrival was sent before; duplicate: the visit was admitted before, by another scan
                                 * @enum {string}
                                 */
                                result: "admitted" | "known" | "duplicate" | "refused";
                                code: string | null;
                                bookingId: string | null;
                                bookingCode: string | null;
                                places: number | null;
                                firstAt: string | null;
                                firstDevice: string | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits of a venue, the newest first: requests to answer, visits of a day */
        get: {
            parameters: {
                query: {
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    from?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    to?: string;
                    /** @example requested,confirmed */
                    state?: string;
                    code?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @description Eight signs to say at the door */
                                code: string;
                                /** @enum {string} */
                                state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                                /** @enum {string} */
                                channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                };
                                slot: {
                                    /** Format: uuid */
                                    id: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    startsAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    endsAt: string;
                                    status: string;
                                };
                                movingTo: {
                                    /** Format: uuid */
                                    id: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    startsAt: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    endsAt: string;
                                } | null;
                                programme: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                grade: number | null;
                                minors: number;
                                adults: number;
                                places: number;
                                children: {
                                    [key: string]: number;
                                };
                                needs: {
                                    [key: string]: number;
                                };
                                extras: {
                                    [key: string]: number;
                                };
                                contact: {
                                    name: string;
                                    phone: string;
                                } | null;
                                purpose: string | null;
                                price: {
                                    /** @enum {string} */
                                    what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                    count: number;
                                    unitFen: number | null;
                                    sumFen: number | null;
                                    /**
                                     * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                     * @enum {string}
                                     */
                                    reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                    words: {
                                        zh: string;
                                        en: string;
                                    } | null;
                                    basis: string | null;
                                }[];
                                totalFen: number | null;
                                /** @description Takes its places from the green channel */
                                isGreenChannel: boolean;
                                expiresAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                cancelUntil: string;
                                reason: string | null;
                                arrived: number | null;
                                arrivedAt: string | null;
                                papers: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @enum {string} */
                                    kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                    fileName: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    addedAt: string;
                                }[];
                                papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                                /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                                resources: {
                                    kind: string;
                                    name: string;
                                }[];
                                /** @description Waits for the answer of the venue, which the caller may give */
                                isMineToAnswer?: boolean;
                                /** @description The caller sees it as one who keeps the venue */
                                isOfMyVenue?: boolean;
                                isDemo: boolean;
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/occupancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How full a venue’s days are */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    from?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /**
                                 * @description YYYY-MM-DD
                                 * @example 2026-10-01
                                 */
                                day: string;
                                slots: number;
                                capacity: number;
                                taken: number;
                                requests: number;
                                visits: number;
                                arrived: number;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/booking-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Used, unused and missed places by slot, audience or school */
        get: {
            parameters: {
                query: {
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    from?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    to?: string;
                    by: "slot" | "audience" | "school";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                group: string;
                                bookings: number;
                                places: number;
                                came: number;
                                missed: number;
                                cancelled: number;
                                unused: number | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/booking-report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a workbook, a sheet for each grouping */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    from?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Guides, counsellors, rooms of a venue, and when they are taken */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    from?: string;
                    /**
                     * @description YYYY-MM-DD
                     * @example 2026-10-01
                     */
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                venueId: string;
                                /** @enum {string} */
                                kind: "guide" | "counsellor" | "room" | "bus" | "other";
                                name: string;
                                isDemo: boolean;
                            }[];
                            holds: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                resourceId: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                from: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                to: string;
                                bookingId: string | null;
                                reason: string | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Something that only one can have at a time */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "guide" | "counsellor" | "room" | "bus" | "other";
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            venueId: string;
                            /** @enum {string} */
                            kind: "guide" | "counsellor" | "room" | "bus" | "other";
                            name: string;
                            isDemo: boolean;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** No longer to be had; what it was set aside for stays */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a resource: for a booking (then for its visit time), or for a span and a reason */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        bookingId?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with offset
                         */
                        from?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339 with offset
                         */
                        to?: string;
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give a resource back */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                    holdId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an uploaded file (POST /files) to a group’s visit */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "letter" | "undertaking" | "safety_plan" | "roster";
                        /** Format: uuid */
                        fileId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @description Eight signs to say at the door */
                            code: string;
                            /** @enum {string} */
                            state: "requested" | "confirmed" | "checked_in" | "no_show" | "cancelled" | "expired" | "declined";
                            /** @enum {string} */
                            channel: "web" | "desk" | "phone" | "walk_in" | "trip";
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            slot: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                                status: string;
                            };
                            movingTo: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                startsAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                endsAt: string;
                            } | null;
                            programme: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            audience: "school_group" | "kindergarten_group" | "other_group" | "family";
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            grade: number | null;
                            minors: number;
                            adults: number;
                            places: number;
                            children: {
                                [key: string]: number;
                            };
                            needs: {
                                [key: string]: number;
                            };
                            extras: {
                                [key: string]: number;
                            };
                            contact: {
                                name: string;
                                phone: string;
                            } | null;
                            purpose: string | null;
                            price: {
                                /** @enum {string} */
                                what: "minors" | "0-6" | "7-13" | "14-17" | "adults" | "programme";
                                count: number;
                                unitFen: number | null;
                                sumFen: number | null;
                                /**
                                 * @description offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue
                                 * @enum {string}
                                 */
                                reason: "offer" | "law" | "full_price" | "unsaid" | "programme";
                                words: {
                                    zh: string;
                                    en: string;
                                } | null;
                                basis: string | null;
                            }[];
                            totalFen: number | null;
                            /** @description Takes its places from the green channel */
                            isGreenChannel: boolean;
                            expiresAt: string | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            cancelUntil: string;
                            reason: string | null;
                            arrived: number | null;
                            arrivedAt: string | null;
                            papers: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "letter" | "undertaking" | "safety_plan" | "roster";
                                fileName: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                addedAt: string;
                            }[];
                            papersMissing: ("letter" | "undertaking" | "safety_plan" | "roster")[];
                            /** @description Who or what the venue has set aside for it: a guide, a counsellor, a room */
                            resources: {
                                kind: string;
                                name: string;
                            }[];
                            /** @description Waits for the answer of the venue, which the caller may give */
                            isMineToAnswer?: boolean;
                            /** @description The caller sees it as one who keeps the venue */
                            isOfMyVenue?: boolean;
                            isDemo: boolean;
                            version: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/papers/{paperId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A paper of a visit, for its school and its venue */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    paperId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Take a paper away */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                    paperId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booking-pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pauses of mine and of my school after missed visits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                fromAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                until: string;
                                missed: number;
                                appeal: string | null;
                                appealedAt: string | null;
                                decision: ("lifted" | "upheld") | null;
                                decisionReason: string | null;
                                decidedAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booking-pauses/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why a pause isn’t just; the venue decides */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        appeal: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            fromAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            until: string;
                            missed: number;
                            appeal: string | null;
                            appealedAt: string | null;
                            decision: ("lifted" | "upheld") | null;
                            decisionReason: string | null;
                            decidedAt: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/booking-pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a venue has paused, and who appeals */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    nameEn: string | null;
                                };
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                fromAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                until: string;
                                missed: number;
                                appeal: string | null;
                                appealedAt: string | null;
                                decision: ("lifted" | "upheld") | null;
                                decisionReason: string | null;
                                decidedAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/booking-pauses/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a pause, or uphold it, with the reason */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        decision: "lifted" | "upheld";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            venue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                            };
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            fromAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            until: string;
                            missed: number;
                            appeal: string | null;
                            appealedAt: string | null;
                            decision: ("lifted" | "upheld") | null;
                            decisionReason: string | null;
                            decidedAt: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A visit as iCalendar */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/{secret}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits of a person, a school or a venue, for calendar programs; the address is the secret */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    secret: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My calendar addresses, without their secrets */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                scope: "account" | "organisation" | "venue";
                                scopeId: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A secret calendar address for my visits, my school’s or my venue’s; shown once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        scope: "account" | "organisation" | "venue";
                        /** Format: uuid */
                        scopeId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            scope: "account" | "organisation" | "venue";
                            scopeId: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            path: string;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a calendar address */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, the newest first; with reading=true those that are being read just now */
        get: {
            parameters: {
                query: {
                    limit: number;
                    cursor?: string;
                    reading?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                fileName: string;
                                format: string;
                                crs: string | null;
                                crsBy: string | null;
                                isForced: boolean;
                                source: string;
                                /** @enum {string} */
                                state: "reading" | "previewed" | "refused" | "applied" | "undone";
                                refusal: {
                                    code: string;
                                    column?: string;
                                    text: string;
                                } | null;
                                evidence: {
                                    /** @description Known places that were compared */
                                    matched: number;
                                    /** @description Median distance from them under each system */
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                    best: string;
                                    /** @description Share of the places that are nearest under the best system */
                                    agreeing: number;
                                    examples: {
                                        row: number;
                                        name: string;
                                        metres: {
                                            wgs84: number;
                                            gcj02: number;
                                            bd09: number;
                                        };
                                    }[];
                                } | null;
                                counts: {
                                    new?: number;
                                    changed?: number;
                                    same?: number;
                                    duplicate?: number;
                                    refused?: number;
                                    passed?: number;
                                    remarked?: number;
                                };
                                notes: {
                                    code: string;
                                    column?: string;
                                    text: string;
                                }[];
                                createdBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                                appliedAt: string | null;
                                undoneAt: string | null;
                                progress: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Upload a list and see what it would change (multipart/form-data, one file of up to 64 MB) */
        post: {
            parameters: {
                query: {
                    /** @description What the rows become */
                    kind: "venues" | "divisions" | "outlines" | "campuses" | "gates" | "regulated-places" | "walk-network";
                    /** @description Coordinate system of the file; left out, known places must tell it */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                    /** @description Import although known places contradict the coordinate system; kept on record */
                    force?: boolean;
                    /** @description Where the list comes from; default: the name of the file */
                    source?: string;
                    licence?: string;
                };
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            fileName: string;
                            format: string;
                            crs: string | null;
                            crsBy: string | null;
                            isForced: boolean;
                            source: string;
                            /** @enum {string} */
                            state: "reading" | "previewed" | "refused" | "applied" | "undone";
                            refusal: {
                                code: string;
                                column?: string;
                                text: string;
                            } | null;
                            evidence: {
                                /** @description Known places that were compared */
                                matched: number;
                                /** @description Median distance from them under each system */
                                metres: {
                                    wgs84: number;
                                    gcj02: number;
                                    bd09: number;
                                };
                                best: string;
                                /** @description Share of the places that are nearest under the best system */
                                agreeing: number;
                                examples: {
                                    row: number;
                                    name: string;
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                }[];
                            } | null;
                            counts: {
                                new?: number;
                                changed?: number;
                                same?: number;
                                duplicate?: number;
                                refused?: number;
                                passed?: number;
                                remarked?: number;
                            };
                            notes: {
                                code: string;
                                column?: string;
                                text: string;
                            }[];
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            appliedAt: string | null;
                            undoneAt: string | null;
                            progress: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: what it was and would change */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            fileName: string;
                            format: string;
                            crs: string | null;
                            crsBy: string | null;
                            isForced: boolean;
                            source: string;
                            /** @enum {string} */
                            state: "reading" | "previewed" | "refused" | "applied" | "undone";
                            refusal: {
                                code: string;
                                column?: string;
                                text: string;
                            } | null;
                            evidence: {
                                /** @description Known places that were compared */
                                matched: number;
                                /** @description Median distance from them under each system */
                                metres: {
                                    wgs84: number;
                                    gcj02: number;
                                    bd09: number;
                                };
                                best: string;
                                /** @description Share of the places that are nearest under the best system */
                                agreeing: number;
                                examples: {
                                    row: number;
                                    name: string;
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                }[];
                            } | null;
                            counts: {
                                new?: number;
                                changed?: number;
                                same?: number;
                                duplicate?: number;
                                refused?: number;
                                passed?: number;
                                remarked?: number;
                            };
                            notes: {
                                code: string;
                                column?: string;
                                text: string;
                            }[];
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            appliedAt: string | null;
                            undoneAt: string | null;
                            progress: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of an import in the order of the file: outcome, reasons, and what changes from what to what */
        get: {
            parameters: {
                query: {
                    outcome?: "new" | "changed" | "same" | "duplicate" | "refused";
                    /** @description Only rows that are taken and have a remark to look at */
                    remarked?: boolean;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description Line, row, feature or element of the file */
                                row: number;
                                /** @enum {string} */
                                outcome: "new" | "changed" | "same" | "duplicate" | "refused";
                                name: string | null;
                                target: string | null;
                                reasons: {
                                    code: string;
                                    column?: string;
                                    text: string;
                                }[];
                                changes: {
                                    [key: string]: {
                                        before: unknown;
                                        after: unknown;
                                    };
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write what the preview showed: all or nothing */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            fileName: string;
                            format: string;
                            crs: string | null;
                            crsBy: string | null;
                            isForced: boolean;
                            source: string;
                            /** @enum {string} */
                            state: "reading" | "previewed" | "refused" | "applied" | "undone";
                            refusal: {
                                code: string;
                                column?: string;
                                text: string;
                            } | null;
                            evidence: {
                                /** @description Known places that were compared */
                                matched: number;
                                /** @description Median distance from them under each system */
                                metres: {
                                    wgs84: number;
                                    gcj02: number;
                                    bd09: number;
                                };
                                best: string;
                                /** @description Share of the places that are nearest under the best system */
                                agreeing: number;
                                examples: {
                                    row: number;
                                    name: string;
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                }[];
                            } | null;
                            counts: {
                                new?: number;
                                changed?: number;
                                same?: number;
                                duplicate?: number;
                                refused?: number;
                                passed?: number;
                                remarked?: number;
                            };
                            notes: {
                                code: string;
                                column?: string;
                                text: string;
                            }[];
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            appliedAt: string | null;
                            undoneAt: string | null;
                            progress: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an applied import back as a whole */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            fileName: string;
                            format: string;
                            crs: string | null;
                            crsBy: string | null;
                            isForced: boolean;
                            source: string;
                            /** @enum {string} */
                            state: "reading" | "previewed" | "refused" | "applied" | "undone";
                            refusal: {
                                code: string;
                                column?: string;
                                text: string;
                            } | null;
                            evidence: {
                                /** @description Known places that were compared */
                                matched: number;
                                /** @description Median distance from them under each system */
                                metres: {
                                    wgs84: number;
                                    gcj02: number;
                                    bd09: number;
                                };
                                best: string;
                                /** @description Share of the places that are nearest under the best system */
                                agreeing: number;
                                examples: {
                                    row: number;
                                    name: string;
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                }[];
                            } | null;
                            counts: {
                                new?: number;
                                changed?: number;
                                same?: number;
                                duplicate?: number;
                                refused?: number;
                                passed?: number;
                                remarked?: number;
                            };
                            notes: {
                                code: string;
                                column?: string;
                                text: string;
                            }[];
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            appliedAt: string | null;
                            undoneAt: string | null;
                            progress: string | null;
                        };
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A refusal, in the language of Accept-Language */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457; a refusal may have further members */
        Problem: {
            /** @description urn:gongyu:problem: and a code, the same in every language */
            type: string;
            title: string;
            status: number;
            /** @description What to do about it */
            detail?: string;
            /** @description One entry for each field that can’t be accepted */
            errors?: {
                /** @description JSON pointer to the parameter or field: /bbox */
                pointer: string;
                code: string;
                /** @description What would be right */
                detail: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
