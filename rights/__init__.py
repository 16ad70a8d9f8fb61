"""rights: who made each picture a post shows, on what terms may it be shown, and does the post say so?"""

__version__ = "0.1.0"
